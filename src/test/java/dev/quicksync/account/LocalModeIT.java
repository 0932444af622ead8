package dev.quicksync.account;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged server. */
@QuarkusIntegrationTest
class LocalModeIT extends LocalModeTest {}
