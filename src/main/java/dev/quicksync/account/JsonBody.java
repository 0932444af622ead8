package dev.quicksync.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.BadRequestException;
import java.util.Optional;
import java.util.Set;

/** A JSON object of texts, read strictly: whoever misspells a field is told so. */
final class JsonBody {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads one.
     *
     * @param fields all that it may have
     * @throws BadRequestException when it is no object, or has other fields
     */
    static JsonBody read(String text, String... fields) {
        JsonNode object = parse(text);
        if (!object.isObject()) {
            throw new BadRequestException("The body must be a JSON object.");
        }
        Set<String> known = Set.of(fields);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new BadRequestException(AccountRules.printable(name) + ": there is no such field");
            }
        });
        return new JsonBody(object);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadRequestException("The body must be a JSON object."); // its message would hold the password
        }
    }

    /** A field that has to be there. */
    String required(String field) {
        return optional(field).orElseThrow(() -> new BadRequestException(field + ": is missing"));
    }

    /** A field that may be left out. */
    Optional<String> optional(String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new BadRequestException(field + ": must be a text");
        }
        return Optional.of(value.textValue());
    }
}
