package dev.quicksync.preference;

import java.util.Locale;
import java.util.Optional;

/** Who chooses the level: Quick Sync, or the listener by naming one (spec "User Preferences"). */
public enum Mode {
    AUTO,
    LOW,
    MEDIUM,
    HIGH,
    ULTRA;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name as it stands in JSON. */
    public String label() {
        return label;
    }

    /** The mode of this name, in lower case. */
    public static Optional<Mode> ofLabel(String label) {
        for (Mode mode : values()) {
            if (mode.label.equals(label)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
