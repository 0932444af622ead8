package dev.quicksync.mixtape;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged server. */
@QuarkusIntegrationTest
class MixtapeFaultIT extends MixtapeFaultTest {}
