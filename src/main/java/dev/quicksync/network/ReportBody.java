package dev.quicksync.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a report may say, for the API's document only; {@link ReportReader} reads it.
 *
 * @param bytes how many bytes the listener has downloaded
 * @param seconds how long that took
 */
@Schema(name = "Report", description = "bytes and seconds, or any of the others, or both")
record ReportBody(
        @Schema(minimum = "16000", maximum = "10000000000") long bytes,

        @Schema(exclusiveMinimum = true, minimum = "0", maximum = "600")
        double seconds,

        @JsonProperty("downlink_mbps") @Schema(exclusiveMinimum = true, minimum = "0", maximum = "100000")
        double downlinkMbps,

        @JsonProperty("rtt_ms") @Schema(minimum = "0", maximum = "60000")
        double rttMs,

        @Schema(enumeration = {"wifi", "cellular", "ethernet", "unknown"})
        String type,

        @JsonProperty("save_data") boolean saveData) {}
