package dev.quicksync.precache;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged server. */
@QuarkusIntegrationTest
class CancelIT extends CancelTest {}
