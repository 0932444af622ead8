package dev.quicksync.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.library.AudioKind;
import dev.quicksync.playback.Serving.CacheState;
import dev.quicksync.playback.Serving.Lossy;
import dev.quicksync.quality.Rung;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The flow of the spec's "_get_serving_path". */
class ServingTest {

    static Stream<Arguments> everyRequestOfAKind() {
        return Arrays.stream(AudioKind.values())
                .flatMap(kind -> Arrays.stream(Lossy.values())
                        .flatMap(lossy -> Arrays.stream(CacheState.values())
                                .flatMap(
                                        cache -> Stream.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(9999))
                                                .map(own -> Arguments.of(kind, lossy, own, cache)))));
    }

    static Stream<Arguments> everyRequestOfATranscodedKind() {
        return everyRequestOfAKind().filter(request -> !((AudioKind) request.get()[0]).passesThrough());
    }

    @ParameterizedTest
    @MethodSource("everyRequestOfAKind")
    void original_asked_isServedWhateverElse(AudioKind kind, Lossy lossy, OptionalInt ownKbps, CacheState cache) {
        assertThat(Serving.decide(Optional.empty(), kind, lossy, ownKbps, cache))
                .isEqualTo(Serving.ORIGINAL);
    }

    @ParameterizedTest
    @MethodSource("everyRequestOfATranscodedKind")
    void rung_ofATranscodedKind_isARendition_unlessThereIsNoCache(
            AudioKind kind, Lossy lossy, OptionalInt ownKbps, CacheState cache) {
        for (Rung rung : Rung.values()) {
            assertThat(Serving.decide(Optional.of(rung), kind, lossy, ownKbps, cache))
                    .isEqualTo(cache == CacheState.ON ? Serving.RENDITION : Serving.CACHE_OFF);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rung_ofALossyKindThatPassesThrough_isTheOriginal(Rung rung) {
        for (AudioKind kind : new AudioKind[] {AudioKind.MP3, AudioKind.AAC}) {
            for (CacheState cache : CacheState.values()) {
                for (OptionalInt own :
                        new OptionalInt[] {OptionalInt.empty(), OptionalInt.of(64), OptionalInt.of(9999)}) {
                    assertThat(Serving.decide(Optional.of(rung), kind, Lossy.PASS_THROUGH, own, cache))
                            .isEqualTo(Serving.COMPATIBLE);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "SAVER, 63, COMPATIBLE",
                "SAVER, 64, COMPATIBLE",
                "SAVER, 65, RENDITION",
                "LOW, 128, COMPATIBLE",
                "LOW, 129, RENDITION",
                "MEDIUM, 192, COMPATIBLE",
                "MEDIUM, 193, RENDITION",
                "HIGH, 256, COMPATIBLE",
                "HIGH, 257, RENDITION",
                "ULTRA, 320, COMPATIBLE",
                "ULTRA, 321, RENDITION",
                "SAVER, 320, RENDITION",
                "ULTRA, 64, COMPATIBLE",
                "SAVER, unknown, COMPATIBLE",
                "ULTRA, unknown, COMPATIBLE",
            })
    void rung_ofALossyKindToBeDownscaled_isARenditionOnlyWhenItIsAbove(Rung rung, Integer ownKbps, Serving serving) {
        OptionalInt own = ownKbps == null ? OptionalInt.empty() : OptionalInt.of(ownKbps);
        Serving withoutCache = serving == Serving.RENDITION ? Serving.CACHE_OFF : serving;

        for (AudioKind kind : new AudioKind[] {AudioKind.MP3, AudioKind.AAC}) {
            assertThat(Serving.decide(Optional.of(rung), kind, Lossy.DOWNSCALE, own, CacheState.ON))
                    .isEqualTo(serving);
            assertThat(Serving.decide(Optional.of(rung), kind, Lossy.DOWNSCALE, own, CacheState.OFF))
                    .isEqualTo(withoutCache);
        }
    }
}
