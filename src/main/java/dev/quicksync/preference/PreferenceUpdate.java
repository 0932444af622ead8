package dev.quicksync.preference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some of the preferences; what is null is left as it is, or as the next wider scope has it. */
public record PreferenceUpdate(
        @Nullable Mode mode,
        @Nullable Boolean preferQuality,
        @Nullable Boolean adaptToSystem,
        @Nullable Boolean autoDownloadQuality) {

    /** No preference at all. */
    public static final PreferenceUpdate NONE = new PreferenceUpdate(null, null, null, null);

    private static final String MODE = "mode";
    private static final String PREFER_QUALITY = "prefer_quality";
    private static final String ADAPT_TO_SYSTEM = "adapt_to_system";
    private static final String AUTO_DOWNLOAD_QUALITY = "auto_download_quality";

    /**
     * Reads a JSON object; a field that is absent is left as it is.
     *
     * @throws InvalidPreferenceException when it is no object, or a field is unknown or of the wrong type
     */
    public static PreferenceUpdate parse(@Nullable JsonNode json) {
        if (json == null || !json.isObject()) {
            throw new InvalidPreferenceException("preferences must be a JSON object");
        }
        PreferenceUpdate update = NONE;
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            update = update.with(field.getKey(), field.getValue());
        }
        return update;
    }

    private PreferenceUpdate with(String name, JsonNode value) {
        return switch (name) {
            case MODE -> new PreferenceUpdate(mode(value), preferQuality, adaptToSystem, autoDownloadQuality);
            case PREFER_QUALITY -> new PreferenceUpdate(mode, truth(name, value), adaptToSystem, autoDownloadQuality);
            case ADAPT_TO_SYSTEM -> new PreferenceUpdate(mode, preferQuality, truth(name, value), autoDownloadQuality);
            case AUTO_DOWNLOAD_QUALITY -> new PreferenceUpdate(mode, preferQuality, adaptToSystem, truth(name, value));
            default ->
                throw new InvalidPreferenceException(InvalidPreferenceException.printable(name)
                        + " is no preference; there are mode, prefer_quality,"
                        + " adapt_to_system and auto_download_quality");
        };
    }

    private static Mode mode(JsonNode value) {
        return (value.isTextual() ? Mode.ofLabel(value.textValue()) : Optional.<Mode>empty())
                .orElseThrow(
                        () -> new InvalidPreferenceException("mode must be one of auto, low, medium, high, ultra"));
    }

    private static boolean truth(String name, JsonNode value) {
        if (!value.isBoolean()) {
            throw new InvalidPreferenceException(name + " must be true or false");
        }
        return value.booleanValue();
    }

    /** These, and where they say nothing, the others. */
    PreferenceUpdate or(PreferenceUpdate wider) {
        return new PreferenceUpdate(
                mode == null ? wider.mode : mode,
                preferQuality == null ? wider.preferQuality : preferQuality,
                adaptToSystem == null ? wider.adaptToSystem : adaptToSystem,
                autoDownloadQuality == null ? wider.autoDownloadQuality : autoDownloadQuality);
    }

    /** These, and where they say nothing, the defaults. */
    Preferences orDefaults() {
        Preferences defaults = Preferences.DEFAULTS;
        return new Preferences(
                mode == null ? defaults.mode() : mode,
                preferQuality == null ? defaults.preferQuality() : preferQuality,
                adaptToSystem == null ? defaults.adaptToSystem() : adaptToSystem,
                autoDownloadQuality == null ? defaults.autoDownloadQuality() : autoDownloadQuality);
    }
}
