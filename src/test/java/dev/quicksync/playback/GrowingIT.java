package dev.quicksync.playback;

import dev.quicksync.fixture.TranscodeOnMiss;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@TestProfile(TranscodeOnMiss.class)
class GrowingIT extends GrowingTest {}
