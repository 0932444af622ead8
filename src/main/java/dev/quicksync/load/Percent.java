package dev.quicksync.load;

/** Percentages from 0 to 100, with one decimal. */
final class Percent {

    private Percent() {}

    /** How much of the whole a part is; a part outside of the whole counts as none or all of it. */
    static double of(double part, double whole) {
        if (!(whole > 0) || Double.isNaN(part)) {
            throw new IllegalArgumentException(part + " of " + whole + " is no percentage");
        }
        return Math.round(Math.min(1, Math.max(0, part / whole)) * 1000) / 10.0;
    }
}
