package dev.quicksync.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BadRequestException;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads a report, and believes nothing that can't be: every value has its range, and what has no place in a report is a mistake of the
 * sender that it should know of. Each failure is a {@link BadRequestException} that names the field.
 */
final class ReportReader {

    private static final String BYTES = "bytes";
    private static final String SECONDS = "seconds";
    private static final String DOWNLINK = "downlink_mbps";
    private static final String ROUND_TRIP = "rtt_ms";
    private static final String TYPE = "type";
    private static final String SAVE_DATA = "save_data";
    private static final Set<String> FIELDS = Set.of(BYTES, SECONDS, DOWNLINK, ROUND_TRIP, TYPE, SAVE_DATA);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode fields;

    private ReportReader(JsonNode fields) {
        this.fields = fields;
    }

    /**
     * Reads a request's body.
     *
     * @throws BadRequestException when it is no report
     */
    static Report read(String body) {
        ReportReader reader = new ReportReader(object(body));
        reader.requireKnownFields();
        return new Report(
                reader.measured(),
                reader.number(DOWNLINK, Double.MIN_VALUE, NetworkSpeed.MOST_MBPS),
                reader.roundTrip(),
                reader.type(),
                reader.savesData());
    }

    private static JsonNode object(String body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new BadRequestException("The report must be a JSON object", e);
        }
        throw new BadRequestException("The report must be a JSON object");
    }

    private void requireKnownFields() {
        if (fields.isEmpty()) {
            throw new BadRequestException("The report says nothing: bytes and seconds, or downlink_mbps, are expected");
        }
        for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new BadRequestException("A report has no field " + printable(name));
            }
        }
    }

    private OptionalDouble measured() {
        OptionalDouble bytes = number(BYTES, 16_000, 10e9);
        OptionalDouble seconds = number(SECONDS, Double.MIN_VALUE, 600);
        if (bytes.isEmpty() && seconds.isEmpty()) {
            return OptionalDouble.empty();
        }
        require(bytes.isPresent(), BYTES, "is needed where there is " + SECONDS);
        require(seconds.isPresent(), SECONDS, "is needed where there is " + BYTES);
        double mbps = NetworkSpeed.mbps((long) bytes.getAsDouble(), seconds.getAsDouble());
        require(NetworkSpeed.isPlausible(mbps), SECONDS, "is too little for that many bytes");
        return OptionalDouble.of(mbps);
    }

    private OptionalInt roundTrip() {
        OptionalDouble ms = number(ROUND_TRIP, 0, 60_000);
        return ms.isPresent() ? OptionalInt.of((int) Math.round(ms.getAsDouble())) : OptionalInt.empty();
    }

    private Optional<ConnectionType> type() {
        if (!fields.has(TYPE)) {
            return Optional.empty();
        }
        Optional<ConnectionType> type = ConnectionType.ofLabel(fields.get(TYPE).asText());
        require(fields.get(TYPE).isTextual() && type.isPresent(), TYPE, "must be wifi, cellular, ethernet or unknown");
        return type;
    }

    private Optional<Boolean> savesData() {
        if (!fields.has(SAVE_DATA)) {
            return Optional.empty();
        }
        require(fields.get(SAVE_DATA).isBoolean(), SAVE_DATA, "must be true or false");
        return Optional.of(fields.get(SAVE_DATA).booleanValue());
    }

    private OptionalDouble number(String name, double least, double most) {
        if (!fields.has(name)) {
            return OptionalDouble.empty();
        }
        double value = fields.get(name).isNumber() ? fields.get(name).doubleValue() : Double.NaN;
        require(
                value >= least && value <= most,
                name,
                "must be a number " + (least == Double.MIN_VALUE ? "above 0" : "from " + (long) least) + " to "
                        + (long) most);
        return OptionalDouble.of(value);
    }

    private static void require(boolean kept, String field, String rule) {
        if (!kept) {
            throw new BadRequestException(field + " " + rule);
        }
    }

    /** A name that a client made up, fit to be said back. */
    private static String printable(String name) {
        String start = name.length() <= 40 ? name : name.substring(0, 40) + "\u2026";
        return start.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
