package dev.quicksync.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.quicksync.load.ServerLoad;
import dev.quicksync.preference.Preferences;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What Quick Sync's endpoints answer (spec "API Reference"). */
public final class QuickSyncAnswers {

    private QuickSyncAnswers() {}

    /** A listener's preferences. */
    @Schema(name = "QuickSyncPreferences")
    public record PreferencesView(
            @JsonProperty("mode") String mode,
            @JsonProperty("prefer_quality") boolean preferQuality,
            @JsonProperty("adapt_to_system") boolean adaptToSystem,
            @JsonProperty("auto_download_quality") boolean autoDownloadQuality) {

        static PreferencesView of(Preferences preferences) {
            return new PreferencesView(
                    preferences.mode().label(),
                    preferences.preferQuality(),
                    preferences.adaptToSystem(),
                    preferences.autoDownloadQuality());
        }
    }

    /** Status and preferences. */
    @Schema(name = "QuickSyncStatusAnswer")
    public record StatusAnswer(QuickSyncStatus status, PreferencesView preferences) {

        static StatusAnswer of(Assessment assessment) {
            return new StatusAnswer(QuickSyncStatus.of(assessment), PreferencesView.of(assessment.preferences()));
        }
    }

    /** What has been stored, and what follows. */
    @Schema(name = "QuickSyncPreferencesAnswer")
    public record PreferencesAnswer(String message, PreferencesView preferences, QuickSyncStatus status) {}

    /**
     * The result of a speed test.
     *
     * @param networkSpeedMbps what the server's own download achieved
     * @param firstByteMs how long that download waited for its first byte, in milliseconds, apart from the speed; absent when it did not succeed
     * @param timestamp seconds since 1970-01-01T00:00:00Z
     * @param status what follows for this listener, whose own path may be another
     */
    @Schema(name = "QuickSyncTest")
    public record TestAnswer(
            @JsonProperty("network_speed_mbps") double networkSpeedMbps,

            @JsonProperty("first_byte_ms") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long firstByteMs,

            @JsonProperty("system_resources") Resources systemResources,
            @JsonProperty("recommended_quality") String recommendedQuality,
            @JsonProperty("timestamp") BigDecimal timestamp,
            @JsonProperty("status") QuickSyncStatus status) {}

    /** How busy the server is, in percent. */
    @Schema(name = "QuickSyncResources")
    public record Resources(
            @JsonProperty("cpu_percent") double cpuPercent,
            @JsonProperty("memory_percent") double memoryPercent) {

        static Resources of(ServerLoad load) {
            return new Resources(load.cpuPercent(), load.memoryPercent());
        }
    }

    /**
     * A level's bitrate and buffer.
     *
     * @param bitrate in kbps
     * @param bufferSize in seconds
     */
    @Schema(name = "QuickSyncPreset")
    public record Preset(
            @JsonProperty("bitrate") int bitrate,
            @JsonProperty("buffer_size") int bufferSize,
            @JsonProperty("preload") String preload) {}

    /**
     * All levels.
     *
     * @param thresholds the speed in Mbps from which each is meant to be used
     */
    @Schema(name = "QuickSyncPresets")
    public record PresetsAnswer(Map<String, Preset> presets, Map<String, Double> thresholds) {

        static PresetsAnswer all() {
            Map<String, Preset> presets = new LinkedHashMap<>();
            Map<String, Double> thresholds = new LinkedHashMap<>();
            for (Level level : Level.values()) {
                Buffer buffer = Buffer.preset(level);
                presets.put(level.label(), new Preset(level.kbps(), buffer.seconds(), buffer.preload()));
                thresholds.put(level.label(), level.fromMbps());
            }
            return new PresetsAnswer(presets, thresholds);
        }
    }
}
