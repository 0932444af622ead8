package dev.quicksync.load;

import dev.quicksync.fixture.LoadOff;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@Tag("repeated")
@TestProfile(LoadOff.class)
class LoadOffIT extends LoadOffTest {}
