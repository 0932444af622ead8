package dev.quicksync.load;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged server: the executable must have been told of OSHI's C functions. */
@QuarkusIntegrationTest
class LoadCheckIT extends LoadCheckTest {}
