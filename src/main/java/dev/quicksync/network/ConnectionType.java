package dev.quicksync.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a device is connected by, as it says itself. */
public enum ConnectionType {
    WIFI,
    CELLULAR,
    ETHERNET,
    UNKNOWN;

    /** The name that clients use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ConnectionType> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label().equals(label))
                .findFirst();
    }
}
