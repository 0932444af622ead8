package dev.quicksync.quality;

import java.util.Locale;

/** Quick Sync's answer (spec "Adaptive Quality Selection"). Declared from the lowest to the highest. */
public enum Level {
    LOW(64, 0.5, "Low quality - saves data"),
    MEDIUM(128, 1, "Medium quality - balanced"),
    HIGH(256, 2, "High quality - best experience"),
    ULTRA(320, 5, "Ultra quality - maximum fidelity");

    private final int kbps;
    private final double fromMbps;
    private final String description;
    private final String label = name().toLowerCase(Locale.ROOT);

    Level(int kbps, double fromMbps, String description) {
        this.kbps = kbps;
        this.fromMbps = fromMbps;
        this.description = description;
    }

    /** The bitrate in kbps. */
    public int kbps() {
        return kbps;
    }

    /** The speed in Mbps from which it is meant to be used; the lowest is used below as well. */
    public double fromMbps() {
        return fromMbps;
    }

    /** What it is, for a person. */
    public String description() {
        return description;
    }

    /** The name as it stands in JSON and headers. */
    public String label() {
        return label;
    }

    /** The rung of the same bitrate: the ladder and Quick Sync use the same names for different bitrates (DESIGN.md, Words). */
    public Rung rung() {
        return Rung.notAbove(kbps);
    }

    /** The highest level that a speed in Mbps carries. */
    static Level carriedBy(double mbps) {
        Level best = LOW;
        for (Level level : values()) {
            if (mbps >= level.fromMbps) {
                best = level;
            }
        }
        return best;
    }

    /** The next higher one; the highest stays. */
    Level above() {
        return switch (this) {
            case LOW -> MEDIUM;
            case MEDIUM -> HIGH;
            case HIGH, ULTRA -> ULTRA;
        };
    }

    /** The next lower one; the lowest stays. */
    Level below() {
        return switch (this) {
            case ULTRA -> HIGH;
            case HIGH -> MEDIUM;
            case MEDIUM, LOW -> LOW;
        };
    }

    /** The lower of two. */
    Level atMost(Level most) {
        return compareTo(most) > 0 ? most : this;
    }
}
