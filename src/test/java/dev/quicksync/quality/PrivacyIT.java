package dev.quicksync.quality;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged server. */
@QuarkusIntegrationTest
class PrivacyIT extends PrivacyTest {}
