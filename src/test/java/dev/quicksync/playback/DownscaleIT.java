package dev.quicksync.playback;

import dev.quicksync.fixture.DownscaleLossy;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@TestProfile(DownscaleLossy.class)
class DownscaleIT extends DownscaleTest {}
