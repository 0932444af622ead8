package dev.quicksync.network;

/**
 * An exponential average of speeds, weighted by how long each lasted. It begins with what comes first: the zero that every such average
 * starts from is taken out again, as in the bandwidth estimator of hls.js.
 */
final class SpeedAverage {

    private final double halfLifeSeconds;
    private double biased;
    private double seconds;

    /**
     * An average of nothing yet.
     *
     * @param halfLifeSeconds after so many seconds of transfers what was before counts half
     */
    SpeedAverage(double halfLifeSeconds) {
        this.halfLifeSeconds = halfLifeSeconds;
    }

    void add(double mbps, double lasting) {
        double kept = kept(lasting);
        biased = kept * biased + (1 - kept) * mbps;
        seconds += lasting;
    }

    /** In Mbps; NaN when there was nothing. */
    double mbps() {
        return biased / (1 - kept(seconds));
    }

    private double kept(double after) {
        return Math.pow(0.5, after / halfLifeSeconds);
    }
}
