package dev.quicksync.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceUpdateTest {

    private static PreferenceUpdate parse(String json) throws JsonProcessingException {
        return PreferenceUpdate.parse(new ObjectMapper().readTree(json));
    }

    @Test
    void object_withEveryField_isReadInFull() throws JsonProcessingException {
        assertThat(parse("{\"mode\":\"ultra\",\"prefer_quality\":false,\"adapt_to_system\":true,"
                        + "\"auto_download_quality\":true}"))
                .isEqualTo(new PreferenceUpdate(Mode.ULTRA, false, true, true));
    }

    @Test
    void object_withSomeFields_leavesTheOthers() throws JsonProcessingException {
        assertThat(parse("{\"adapt_to_system\":false}")).isEqualTo(new PreferenceUpdate(null, null, false, null));
        assertThat(parse("{}")).isEqualTo(PreferenceUpdate.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "low", "medium", "high", "ultra"})
    void mode_ofTheSpec_isKnown(String mode) throws JsonProcessingException {
        assertThat(parse("{\"mode\":\"" + mode + "\"}").mode().label()).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"mode\":\"turbo\"}                      | mode",
                "{\"mode\":\"AUTO\"}                       | mode",
                "{\"mode\":\"\"}                           | mode",
                "{\"mode\":null}                           | mode",
                "{\"mode\":1}                              | mode",
                "{\"mode\":[\"auto\"]}                     | mode",
                "{\"prefer_quality\":\"true\"}             | prefer_quality",
                "{\"prefer_quality\":1}                    | prefer_quality",
                "{\"prefer_quality\":null}                 | prefer_quality",
                "{\"adapt_to_system\":{}}                  | adapt_to_system",
                "{\"auto_download_quality\":\"yes\"}       | auto_download_quality",
                "{\"volume\":11}                           | volume",
                "{\"Mode\":\"auto\"}                       | Mode",
                "{\"mode\":\"low\",\"preferQuality\":true} | preferQuality",
                "[]                                        | object",
                "\"auto\"                                  | object",
                "null                                      | object",
            })
    void field_thatCantBe_isRefusedByItsName(String json, String name) {
        assertThatExceptionOfType(InvalidPreferenceException.class)
                .isThrownBy(() -> parse(json))
                .withMessageContaining(name);
    }

    @Test
    void field_ofAnyName_makesNoMessageOfSeveralLines() {
        assertThatExceptionOfType(InvalidPreferenceException.class)
                .isThrownBy(() -> parse("{\"a\\nb" + "x".repeat(1000) + "\":1}"))
                .satisfies(failure ->
                        assertThat(failure.getMessage()).hasSizeLessThan(200).doesNotContain("\n"));
    }

    @Test
    void preference_thatADeviceLacks_isItsOwners_elseTheDefault() {
        PreferenceUpdate device = new PreferenceUpdate(Mode.LOW, null, null, null);
        PreferenceUpdate owner = new PreferenceUpdate(Mode.ULTRA, false, null, null);

        assertThat(device.or(owner).orDefaults()).isEqualTo(new Preferences(Mode.LOW, false, true, false));
        assertThat(PreferenceUpdate.NONE.or(PreferenceUpdate.NONE).orDefaults()).isEqualTo(Preferences.DEFAULTS);
    }
}
