package dev.quicksync.mixtape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON object that a request brings, read strictly: whoever misspells a field is told so. */
final class MixtapeBody {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int LONGEST_NAME = 40;

    private final JsonNode object;

    private MixtapeBody(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads one.
     *
     * @param fields all that it may have
     * @throws BadRequestException when it is no object, or has other fields
     */
    static MixtapeBody read(@Nullable String text, Set<String> fields) {
        JsonNode object = parse(text == null ? "" : text);
        if (!object.isObject()) {
            throw new BadRequestException("The body must be a JSON object.");
        }
        requireKnown(object, fields);
        return new MixtapeBody(object);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadRequestException("The body must be a JSON object.");
        }
    }

    private static void requireKnown(JsonNode object, Set<String> fields) {
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw new BadRequestException(printable(name) + ": there is no such field");
            }
        });
    }

    /** A field's name, which may be anything, as it can stand in a message. */
    private static String printable(String name) {
        String shown = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD");
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME) + "…";
    }

    /** A text that may be left out. */
    Optional<String> text(String field) {
        return Optional.ofNullable(object.get(field)).map(value -> text(field, value));
    }

    private static String text(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw new BadRequestException(field + ": must be a text");
        }
        return value.textValue();
    }

    /** A whole number from 0 that may be left out. */
    OptionalInt number(String field) {
        JsonNode value = object.get(field);
        return value == null ? OptionalInt.empty() : OptionalInt.of(number(field, value));
    }

    private static int number(String field, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw new BadRequestException(field + ": must be a whole number from 0");
        }
        return value.intValue();
    }

    /** A list of whole numbers that has to be there. */
    List<Integer> numbers(String field) {
        List<Integer> numbers = new ArrayList<>();
        list(field).orElseThrow(() -> missing(field)).forEach(value -> numbers.add(number(field, value)));
        return numbers;
    }

    /** A list of paths that has to be there. */
    List<String> paths(String field) {
        List<String> paths = new ArrayList<>();
        list(field).orElseThrow(() -> missing(field)).forEach(value -> paths.add(text(field, value)));
        return paths;
    }

    /** A list of tracks that may be left out: each a path, or what an answer has shown of a track. */
    List<WantedTrack> tracks(String field) {
        List<WantedTrack> tracks = new ArrayList<>();
        list(field).ifPresent(list -> list.forEach(value -> tracks.add(track(field, value))));
        return tracks;
    }

    private static WantedTrack track(String field, JsonNode value) {
        if (!value.isObject()) {
            return new WantedTrack(text(field, value), false);
        }
        requireKnown(value, TrackView.FIELDS);
        JsonNode path = value.get("path");
        if (path == null) {
            throw new BadRequestException(field + ": a track has no path");
        }
        JsonNode missing = value.get("missing");
        return new WantedTrack(text(field, path), missing != null && missing.booleanValue());
    }

    private Optional<JsonNode> list(String field) {
        JsonNode value = object.get(field);
        if (value != null && !value.isArray()) {
            throw new BadRequestException(field + ": must be a list");
        }
        return Optional.ofNullable(value);
    }

    static BadRequestException missing(String field) {
        return new BadRequestException(field + ": is missing");
    }
}
