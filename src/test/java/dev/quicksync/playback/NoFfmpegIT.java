package dev.quicksync.playback;

import dev.quicksync.fixture.NoFfmpeg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@TestProfile(NoFfmpeg.class)
class NoFfmpegIT extends NoFfmpegTest {}
