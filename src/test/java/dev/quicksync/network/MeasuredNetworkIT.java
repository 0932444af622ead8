package dev.quicksync.network;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged server. */
@QuarkusIntegrationTest
class MeasuredNetworkIT extends MeasuredNetworkTest {}
