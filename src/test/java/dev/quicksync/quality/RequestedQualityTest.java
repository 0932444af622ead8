package dev.quicksync.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedQualityTest {

    @Test
    void parameters_absent_askForNothing() {
        assertThat(RequestedQuality.parse(null, null)).isEmpty();
    }

    @Test
    void quality_original_isTheOriginal() {
        assertThat(RequestedQuality.parse("original", null)).contains(new RequestedQuality.Original());
    }

    @Test
    void quality_auto_isForQuickSyncToDecide() {
        assertThat(RequestedQuality.parse("auto", null)).contains(new RequestedQuality.Auto());
        assertThat(RequestedQuality.parse("auto", "128")).contains(new RequestedQuality.Auto());
    }

    @ParameterizedTest
    @CsvSource({"saver, SAVER", "low, LOW", "medium, MEDIUM", "high, HIGH", "ultra, ULTRA"})
    void quality_named_isItsRung(String quality, Rung rung) {
        assertThat(RequestedQuality.parse(quality, null)).contains(new RequestedQuality.At(rung));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "lossless",
                "Original",
                "Auto",
                "ORIGINAL",
                "HIGH",
                "High",
                " high",
                "high ",
                "high\n",
                "64",
                "high,low",
                "h\u0131gh",
                "\0",
                "../high",
            })
    void quality_unknown_isRefused(String quality) {
        assertThatExceptionOfType(UnknownQualityException.class)
                .isThrownBy(() -> RequestedQuality.parse(quality, null))
                .withMessageContainingAll("original", "auto", "ultra", "high", "medium", "low", "saver");
    }

    @ParameterizedTest
    @CsvSource({
        "1, SAVER",
        "63, SAVER",
        "64, SAVER",
        "127, SAVER",
        "128, LOW",
        "192, MEDIUM",
        "200, MEDIUM",
        "256, HIGH",
        "320, ULTRA",
        "9999999, ULTRA",
        "0000128, LOW",
    })
    void bitrate_isTheHighestRungNotAboveIt(String bitrate, Rung rung) {
        assertThat(RequestedQuality.parse(null, bitrate)).contains(new RequestedQuality.At(rung));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0000000",
                "-1",
                "-128",
                "+128",
                "128.0",
                "128k",
                "128kbps",
                "1e2",
                "0x80",
                " 128",
                "128 ",
                "128\n",
                "high",
                "10000000",
                "00000128",
                "4294967424",
                "99999999999999999999",
                "\u0661\u0662\u0668",
            })
    void bitrate_notAWholeNumberFrom1_isRefused(String bitrate) {
        assertThatExceptionOfType(UnknownQualityException.class)
                .isThrownBy(() -> RequestedQuality.parse(null, bitrate))
                .withMessageContaining("bitrate");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "64", "320", "0", "-1", "nonsense", "99999999999999999999"})
    void quality_besideABitrate_decides(String bitrate) {
        assertThat(RequestedQuality.parse("medium", bitrate)).contains(new RequestedQuality.At(Rung.MEDIUM));
        assertThat(RequestedQuality.parse("original", bitrate)).contains(new RequestedQuality.Original());
    }

    @Test
    void quality_unknownBesideAGoodBitrate_isRefused() {
        assertThatExceptionOfType(UnknownQualityException.class)
                .isThrownBy(() -> RequestedQuality.parse("unknown", "128"));
        assertThatExceptionOfType(UnknownQualityException.class).isThrownBy(() -> RequestedQuality.parse("", "128"));
    }
}
