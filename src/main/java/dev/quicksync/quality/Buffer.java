package dev.quicksync.quality;

/**
 * How much a player should hold in reserve (spec "Apply Buffer Settings", DESIGN.md "Quick Sync").
 *
 * @param seconds how much to hold
 * @param preload the value for an audio element's attribute of this name
 */
public record Buffer(int seconds, String preload) {

    /** What a slow connection needs at least, in seconds. */
    private static final int SLOW_AT_LEAST = 15;

    /** What a fast connection needs at most, in seconds. */
    private static final int FAST_AT_MOST = 10;

    /** The buffer of a level on a connection of average speed (spec "Quality Presets"). */
    public static Buffer preset(Level level) {
        return switch (level) {
            case LOW -> new Buffer(5, "metadata");
            case MEDIUM -> new Buffer(10, "auto");
            case HIGH -> new Buffer(15, "auto");
            case ULTRA -> new Buffer(20, "auto");
        };
    }

    /** The buffer of a level on a connection of this speed, in Mbps: more on a slow one, less on a fast one. */
    public static Buffer of(Level level, double mbps) {
        Buffer preset = preset(level);
        if (mbps < 1) {
            return new Buffer(Math.max(preset.seconds, SLOW_AT_LEAST), "auto");
        }
        return mbps > 5 ? new Buffer(Math.min(preset.seconds, FAST_AT_MOST), preset.preload) : preset;
    }

    /** The most to hold, in seconds. */
    public int maxSeconds() {
        return 2 * seconds;
    }

    /** Below this many seconds the player should wait for more: 30 % of what it holds. */
    public double rebufferThreshold() {
        return seconds * 3 / 10.0;
    }
}
