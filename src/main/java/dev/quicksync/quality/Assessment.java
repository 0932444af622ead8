package dev.quicksync.quality;

import dev.quicksync.load.ServerLoad;
import dev.quicksync.network.NetworkSpeed;
import dev.quicksync.preference.Preferences;

/** What is known of one listener now, and what follows from it. */
record Assessment(NetworkSpeed network, ServerLoad system, Preferences preferences, QualityDecision decision) {}
