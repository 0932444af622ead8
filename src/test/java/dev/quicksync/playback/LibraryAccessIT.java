package dev.quicksync.playback;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged server. */
@QuarkusIntegrationTest
class LibraryAccessIT extends LibraryAccessTest {}
