package dev.quicksync.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a report. What it did not say is absent.
 *
 * @param speedMbps in Mbps
 * @param source {@code client} where there is a speed
 * @param rttMs in milliseconds
 * @param saveData what holds for the device from now on
 */
@Schema(name = "ReportTaken")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportTaken(
        String message,
        @JsonProperty("speed_mbps") @Nullable Double speedMbps,
        @Nullable String source,
        @JsonProperty("rtt_ms") @Nullable Integer rttMs,
        @Nullable String type,
        @JsonProperty("save_data") boolean saveData) {

    static ReportTaken of(Report report, boolean savesData) {
        boolean speed = report.speedMbps().isPresent();
        return new ReportTaken(
                speed ? "Speed report taken" : "Report taken",
                speed ? Math.round(report.speedMbps().getAsDouble() * 1000) / 1000.0 : null,
                speed ? SpeedSource.CLIENT.label() : null,
                report.rttMs().isPresent() ? report.rttMs().getAsInt() : null,
                report.type().map(ConnectionType::label).orElse(null),
                savesData);
    }
}
