package dev.quicksync.playback;

import dev.quicksync.fixture.CacheOff;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@TestProfile(CacheOff.class)
class CacheOffIT extends CacheOffTest {}
