package dev.quicksync.load;

import dev.quicksync.fixture.LoadOff;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@TestProfile(LoadOff.class)
class LoadOffIT extends LoadOffTest {}
