package dev.quicksync.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.quicksync.load.ServerLoad;
import dev.quicksync.network.NetworkSpeed;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What holds for a listener now (spec "GET /api/audio/quick-sync/status/"). */
@Schema(name = "QuickSyncStatus")
public record QuickSyncStatus(NetworkView network, SystemView system, QualityView quality, BufferView buffer) {

    /**
     * The path to the listener.
     *
     * @param speedMbps in Mbps
     * @param status {@code excellent} from 5, {@code good} from 2, {@code fair} from 1 Mbps, else {@code poor}
     * @param source {@code client}, {@code observed}, {@code hint}, {@code probe} or {@code fallback}
     * @param measuredAt when, in ISO 8601
     */
    @Schema(name = "QuickSyncNetwork")
    public record NetworkView(
            @JsonProperty("speed_mbps") double speedMbps,
            @JsonProperty("status") String status,
            @JsonProperty("source") String source,
            @JsonProperty("measured_at") String measuredAt) {

        static NetworkView of(NetworkSpeed speed) {
            return new NetworkView(
                    Decimals.round(speed.mbps(), 2),
                    status(speed.mbps()),
                    speed.source().label(),
                    speed.measuredAt().truncatedTo(ChronoUnit.MILLIS).toString());
        }

        static String status(double mbps) {
            return switch (Level.carriedBy(mbps)) {
                case ULTRA -> "excellent";
                case HIGH -> "good";
                case MEDIUM -> "fair";
                case LOW -> "poor";
            };
        }
    }

    /**
     * The server.
     *
     * @param cpuPercent 0 to 100
     * @param memoryPercent 0 to 100
     * @param status {@code high_load}, {@code moderate_load} or {@code low_load}
     * @param memoryAvailableMb in units of 1024 · 1024 bytes; absent when unknown
     * @param diskPercent of the volume that holds the cache, 0 to 100; absent when unknown
     * @param estimated true when the server can't be measured; absent otherwise
     */
    @Schema(name = "QuickSyncSystem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SystemView(
            @JsonProperty("cpu_percent") double cpuPercent,
            @JsonProperty("memory_percent") double memoryPercent,
            @JsonProperty("status") String status,
            @JsonProperty("memory_available_mb") @Nullable Long memoryAvailableMb,
            @JsonProperty("disk_percent") @Nullable Double diskPercent,
            @JsonProperty("estimated") @Nullable Boolean estimated) {

        private static final double MODERATE_CPU = 50;
        private static final double MODERATE_MEMORY = 70;

        static SystemView of(ServerLoad load) {
            return new SystemView(
                    load.cpuPercent(),
                    load.memoryPercent(),
                    status(load.cpuPercent(), load.memoryPercent()),
                    load.memoryAvailableMb() == ServerLoad.UNKNOWN ? null : load.memoryAvailableMb(),
                    load.diskPercent() == ServerLoad.UNKNOWN ? null : load.diskPercent(),
                    load.estimated() ? Boolean.TRUE : null);
        }

        static String status(double cpu, double memory) {
            if (cpu > QualitySelector.BUSY_CPU || memory > QualitySelector.BUSY_MEMORY) {
                return "high_load";
            }
            return cpu > MODERATE_CPU || memory > MODERATE_MEMORY ? "moderate_load" : "low_load";
        }
    }

    /**
     * The decision.
     *
     * @param level {@code low}, {@code medium}, {@code high} or {@code ultra}
     * @param bitrate in kbps
     * @param description for a person
     * @param autoSelected false when the listener has named the level
     * @param rung the rung of the ladder with this bitrate
     * @param reasons the rules that applied, machine-readable
     */
    @Schema(name = "QuickSyncQuality")
    public record QualityView(
            @JsonProperty("level") String level,
            @JsonProperty("bitrate") int bitrate,
            @JsonProperty("description") String description,
            @JsonProperty("auto_selected") boolean autoSelected,
            @JsonProperty("rung") String rung,
            @JsonProperty("reasons") List<String> reasons) {

        static QualityView of(QualityDecision decision) {
            return new QualityView(
                    decision.level().label(),
                    decision.kbps(),
                    decision.level().description(),
                    decision.choice() == QualityDecision.Choice.AUTOMATIC,
                    decision.rung().label(),
                    decision.reasons());
        }
    }

    /**
     * What the player should hold in reserve, in seconds.
     *
     * @param preload the value for an audio element's attribute of this name
     */
    @Schema(name = "QuickSyncBuffer")
    public record BufferView(
            @JsonProperty("buffer_size") int bufferSize,
            @JsonProperty("preload") String preload,
            @JsonProperty("max_buffer_size") int maxBufferSize,
            @JsonProperty("rebuffer_threshold") double rebufferThreshold) {

        static BufferView of(Buffer buffer) {
            return new BufferView(buffer.seconds(), buffer.preload(), buffer.maxSeconds(), buffer.rebufferThreshold());
        }
    }

    static QuickSyncStatus of(Assessment assessment) {
        return new QuickSyncStatus(
                NetworkView.of(assessment.network()),
                SystemView.of(assessment.system()),
                QualityView.of(assessment.decision()),
                BufferView.of(Buffer.of(
                        assessment.decision().level(), assessment.network().mbps())));
    }
}
