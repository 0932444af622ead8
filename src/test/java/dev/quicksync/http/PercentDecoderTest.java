package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentDecoderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | ''",
                "a/b.flac                  | a/b.flac",
                "%20                       | ' '",
                "a%20b                     | a b",
                "%41%42%43                 | ABC",
                "%c3%a9                    | \u00e9",
                "%C3%A9                    | \u00e9",
                "%C3%a9                    | \u00e9",
                "caf%C3%A9/%E2%82%AC.mp3   | caf\u00e9/\u20ac.mp3",
                "%e9%9f%b3%e6%a5%bd        | \u97f3\u697d",
                "%F0%9F%8E%B5              | \uD83C\uDFB5",
                "%F4%8F%BF%BF              | \uDBFF\uDFFF",
                "%EF%BF%BF                 | \uFFFF",
                "e%CC%81                   | e\u0301",
                "100%25                    | 100%",
                "%2e%2e%2f                 | ../",
                "%5c                       | \\",
                "a%0D%0Ab                  | 'a\r\nb'",
            })
    void triplets_ofUtf8_areDecoded(String encoded, String decoded) {
        assertThat(PercentDecoder.decode(encoded)).isEqualTo(decoded);
    }

    @Test
    void plus_staysAPlus() {
        assertThat(PercentDecoder.decode("a+b%2Bc.mp3")).isEqualTo("a+b+c.mp3");
    }

    @Test
    void nul_isDecoded_soThatThePathCanBeRefused() {
        assertThat(PercentDecoder.decode("a%00.mp3")).isEqualTo("a\0.mp3");
    }

    @Test
    void triplets_encodedTwice_areDecodedOnce() {
        assertThat(PercentDecoder.decode("%252e%252e%252f")).isEqualTo("%2e%2e%2f");
    }

    @Test
    void bytes_notEncoded_countAsUtf8() { // Netty hands a byte on as a character
        String raw =
                new String("\u00e9\uD83C\uDFB5?#&;=:@".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(PercentDecoder.decode(raw)).isEqualTo("\u00e9\uD83C\uDFB5?#&;=:@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "a%",
                "a%4",
                "%%",
                "%%41",
                "%4%41",
                "%g1",
                "%1g",
                "%zz",
                "a%zzb",
                "%-1",
                "%+1",
                "% 1",
                "%1 ",
                "%\u00e91",
                "%1\u00e9",
                "%u0041",
                "%0x",
                "%41%",
                "%41%4",
                "%:0",
                "%@0",
                "%G0",
                "%/0",
                "%\uFF141",
            })
    void triplet_malformed_isABadRequest(String encoded) {
        assertBadRequest(encoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%c0%ae",
                "%c0%af",
                "%c1%9c",
                "%c0%80",
                "%c1%bf",
                "%e0%80%ae",
                "%e0%80%af",
                "%e0%9f%bf",
                "%f0%80%80%af",
                "%f0%8f%bf%bf",
                "%f8%80%80%80%af",
                "%c0%ae%c0%ae/",
            })
    void utf8_overlong_isABadRequest(String encoded) {
        assertBadRequest(encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ed%a0%80", "%ed%af%bf", "%ed%b0%80", "%ed%bf%bf", "%ed%a0%bc%ed%be%b5"})
    void utf8_surrogates_areABadRequest(String encoded) {
        assertBadRequest(encoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%c3",
                "%c3a",
                "%c3/%a9",
                "a%e2%82",
                "%e2%82.mp3",
                "%f0%9f%8e",
                "%f0%9f%8e/x",
                "%80",
                "%bf",
                "%a9%c3",
                "%c3%c3%a9",
                "%ff",
                "%fe",
                "%f4%90%80%80",
                "%f5%80%80%80",
                "%e9.mp3",
            })
    void utf8_incompleteOrNone_isABadRequest(String encoded) {
        assertBadRequest(encoded);
    }

    private static void assertBadRequest(String encoded) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> PercentDecoder.decode(encoded));

        assertThat(refusal).as(encoded).isNotNull();
        assertThat(refusal.problem().status()).isEqualTo(400);
    }
}
