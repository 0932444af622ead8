package dev.quicksync.quality;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class QuickSyncIT extends QuickSyncTest {}
