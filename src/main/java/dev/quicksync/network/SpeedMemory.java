package dev.quicksync.network;

import java.util.Optional;

/** Where the server's own speed is kept for a while. */
interface SpeedMemory {

    /** What is kept. */
    Optional<NetworkSpeed> get();

    /** Keeps it instead of what was there. */
    void put(NetworkSpeed speed);
}
