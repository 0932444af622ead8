package dev.quicksync.quality;

import java.util.Locale;
import java.util.Optional;

/** One bitrate of the ladder: MP3, CBR, 44.1 kHz, stereo (DESIGN.md, Words). Declared from the lowest to the highest. */
public enum Rung {
    SAVER(64),
    LOW(128),
    MEDIUM(192),
    HIGH(256),
    ULTRA(320);

    private final int kbps;
    private final String label = name().toLowerCase(Locale.ROOT);

    Rung(int kbps) {
        this.kbps = kbps;
    }

    /** The bitrate in kbps. */
    public int kbps() {
        return kbps;
    }

    /** The name as it stands in URLs, file names and headers. */
    public String label() {
        return label;
    }

    /** The rung of this name, in lower case. */
    public static Optional<Rung> ofLabel(String label) {
        for (Rung rung : values()) {
            if (rung.label.equals(label)) {
                return Optional.of(rung);
            }
        }
        return Optional.empty();
    }

    /** The highest rung that is not above a bitrate in kbps; the lowest when all are. */
    public static Rung notAbove(int kbps) {
        Rung best = SAVER;
        for (Rung rung : values()) {
            if (rung.kbps <= kbps) {
                best = rung;
            }
        }
        return best;
    }
}
