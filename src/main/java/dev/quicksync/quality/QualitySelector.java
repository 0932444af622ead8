package dev.quicksync.quality;

import dev.quicksync.preference.Mode;
import dev.quicksync.preference.Preferences;
import dev.quicksync.quality.QualityDecision.Choice;
import java.util.ArrayList;
import java.util.List;

/** Chooses a level (spec "Quality Decision Logic", DESIGN.md "Quick Sync"). */
public final class QualitySelector {

    /** Above these the server has too much to do, and a level less is encoded and sent with less work. In percent. */
    static final double BUSY_CPU = 80;

    static final double BUSY_MEMORY = 85;

    /** Below both the server has room for a level more. In percent. */
    static final double IDLE_CPU = 30;

    static final double IDLE_MEMORY = 50;

    /**
     * What a decision is made from.
     *
     * @param mbps speed of the path to the listener, in Mbps
     * @param cpuPercent of the server, 0 to 100
     * @param memoryPercent of the server, 0 to 100
     * @param data what the listener says about data
     */
    public record Circumstances(double mbps, double cpuPercent, double memoryPercent, Data data) {}

    /** Whether the listener wants to use little data (the request header {@code Save-Data}). */
    public enum Data {
        AS_NEEDED,
        SAVE
    }

    private QualitySelector() {}

    /**
     * Decides. A manual mode is never moved; otherwise the speed names a level, a busy server takes one off, an idle one adds one, and who
     * saves data gets {@code medium} at most.
     */
    public static QualityDecision select(Circumstances now, Preferences preferences) {
        if (preferences.mode() != Mode.AUTO) {
            Level named = Level.valueOf(preferences.mode().name());
            return new QualityDecision(
                    named, Choice.MANUAL, List.of("mode=" + preferences.mode().label()));
        }
        List<String> reasons = new ArrayList<>();
        Level level = bySpeed(now.mbps(), reasons);
        level = byLoad(level, now, preferences, reasons);
        if (now.data() == Data.SAVE) {
            reasons.add("save-data");
            level = level.atMost(Level.MEDIUM);
        }
        return new QualityDecision(level, Choice.AUTOMATIC, reasons);
    }

    private static Level bySpeed(double mbps, List<String> reasons) {
        Level level = Level.carriedBy(mbps);
        reasons.add(level == Level.LOW ? "speed<" + (int) Level.MEDIUM.fromMbps() : "speed>=" + (int) level.fromMbps());
        return level;
    }

    private static Level byLoad(Level level, Circumstances now, Preferences preferences, List<String> reasons) {
        boolean busyCpu = now.cpuPercent() > BUSY_CPU;
        boolean busyMemory = now.memoryPercent() > BUSY_MEMORY;
        if (preferences.adaptToSystem() && (busyCpu || busyMemory)) {
            if (busyCpu) {
                reasons.add("cpu>" + (int) BUSY_CPU);
            }
            if (busyMemory) {
                reasons.add("memory>" + (int) BUSY_MEMORY);
            }
            return level.below();
        }
        if (preferences.preferQuality() && now.cpuPercent() < IDLE_CPU && now.memoryPercent() < IDLE_MEMORY) {
            reasons.add("cpu<" + (int) IDLE_CPU);
            reasons.add("memory<" + (int) IDLE_MEMORY);
            return level.above();
        }
        return level;
    }
}
