package dev.quicksync.precache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quicksync.library.TrackPath;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.Ladder;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an admin asks to be prepared.
 *
 * @param mixtape slug of a mixtape; without, every mixtape and the most played tracks
 * @param qualities rungs; without, those of the configuration
 */
record PrecacheRequest(Optional<String> mixtape, Optional<List<Encoding>> qualities) {

    private static final String MIXTAPE = "mixtape";
    private static final String QUALITIES = "qualities";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads one, strictly: whoever misspells a field is told so.
     *
     * @param body a JSON object; nothing is an empty one
     * @throws BadRequestException when it is something else, or a field won't do
     */
    static PrecacheRequest parse(@Nullable String body, Ladder ladder) {
        if (body == null || body.isBlank()) {
            return new PrecacheRequest(Optional.empty(), Optional.empty());
        }
        JsonNode object = object(body);
        object.fieldNames().forEachRemaining(name -> {
            if (!Set.of(MIXTAPE, QUALITIES).contains(name)) {
                throw new BadRequestException(TrackPath.printable(name) + ": there is no such field");
            }
        });
        return new PrecacheRequest(
                Optional.ofNullable(object.get(MIXTAPE)).map(slug -> text(MIXTAPE, slug)),
                Optional.ofNullable(object.get(QUALITIES)).map(names -> rungs(names, ladder)));
    }

    private static JsonNode object(String body) {
        try {
            JsonNode object = JSON.readTree(body);
            if (object.isObject()) {
                return object;
            }
        } catch (JsonProcessingException e) {
            // said below
        }
        throw new BadRequestException("The body must be a JSON object, or empty.");
    }

    private static String text(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw new BadRequestException(field + ": must be a text");
        }
        return value.textValue();
    }

    private static List<Encoding> rungs(JsonNode names, Ladder ladder) {
        if (!names.isArray() || names.isEmpty()) {
            throw new BadRequestException(QUALITIES + ": must be a list of qualities");
        }
        List<Encoding> rungs = new ArrayList<>();
        for (JsonNode name : names) {
            String text = text(QUALITIES, name);
            rungs.add(ladder.find(text)
                    .orElseThrow(() -> new BadRequestException(QUALITIES + ": there is no \""
                            + TrackPath.printable(text) + "\"; there are " + PrecacheSettings.names(ladder))));
        }
        return rungs;
    }

    /** The order that this is. */
    Order order(PrecacheSettings settings) {
        List<Encoding> rungs = qualities.orElse(settings.qualities());
        return mixtape.map(slug -> Order.ofMixtape(TaskKind.MANUAL, slug, rungs))
                .orElseGet(() -> Order.ofEverything(rungs, qualities.orElse(settings.warmQualities())));
    }
}
