package dev.quicksync.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged server. */
@QuarkusIntegrationTest
class OperationsIT extends OperationsTest {}
