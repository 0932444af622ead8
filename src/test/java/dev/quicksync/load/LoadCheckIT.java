package dev.quicksync.load;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same against the packaged server: the executable must have been told of OSHI's C functions. */
@QuarkusIntegrationTest
@Tag("repeated")
class LoadCheckIT extends LoadCheckTest {}
