package dev.quicksync.playback;

import dev.quicksync.fixture.TranscodeOnMiss;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@Tag("repeated")
@TestProfile(TranscodeOnMiss.class)
class GrowingIT extends GrowingTest {}
