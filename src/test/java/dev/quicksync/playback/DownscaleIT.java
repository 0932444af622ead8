package dev.quicksync.playback;

import dev.quicksync.fixture.DownscaleLossy;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@Tag("repeated")
@TestProfile(DownscaleLossy.class)
class DownscaleIT extends DownscaleTest {}
