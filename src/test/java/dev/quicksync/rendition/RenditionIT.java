package dev.quicksync.rendition;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged server. */
@QuarkusIntegrationTest
class RenditionIT extends RenditionTest {}
