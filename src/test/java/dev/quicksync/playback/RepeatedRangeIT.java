package dev.quicksync.playback;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@Tag("repeated")
class RepeatedRangeIT extends RepeatedRangeTest {}
