package dev.quicksync.quality;

import java.util.List;

/**
 * Which level a listener gets, and why.
 *
 * @param choice whether it was found out, or the listener has named it
 * @param reasons the rules that applied, in their order, machine-readable: {@code speed>=2}, {@code cpu>80}, {@code mode=high} …
 */
public record QualityDecision(Level level, Choice choice, List<String> reasons) {

    /** Who chose. */
    public enum Choice {
        AUTOMATIC,
        MANUAL
    }

    public QualityDecision {
        reasons = List.copyOf(reasons);
    }

    /** The bitrate in kbps. */
    public int kbps() {
        return level.kbps();
    }

    /** The rung that has this bitrate. */
    public Rung rung() {
        return level.rung();
    }
}
