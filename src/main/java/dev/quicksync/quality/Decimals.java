package dev.quicksync.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as people read them. */
final class Decimals {

    private Decimals() {}

    /** A number with at most so many decimals. */
    static double round(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
