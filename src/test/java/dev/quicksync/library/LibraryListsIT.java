package dev.quicksync.library;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged server. */
@QuarkusIntegrationTest
class LibraryListsIT extends LibraryListsTest {}
