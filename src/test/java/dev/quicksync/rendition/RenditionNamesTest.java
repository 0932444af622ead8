package dev.quicksync.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.library.Track;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionNamesTest {

    private static final List<Encoding> LADDER = List.of(
            new Encoding("saver", 64),
            new Encoding("low", 128),
            new Encoding("medium", 192),
            new Encoding("high", 256),
            new Encoding("ultra", 320));

    private static final List<String> TRICKY_STEMS = List.of(
            "a",
            "a_high",
            "a_high.flac",
            "a_high.flac_high",
            "a_high.flac.mp3",
            "a_low.wav_high.flac",
            "a.flac",
            "a.flac_high",
            "a_",
            "_high",
            "_high.flac",
            ".",
            "..mp3",
            "mp3",
            ".mp3",
            "a_HIGH.FLAC",
            "x".repeat(250),
            "x".repeat(245) + "_high",
            "x".repeat(240) + "_high.flac",
            "夜".repeat(83));

    private static final List<String> EXTENSIONS = List.of(
            "flac", "FLAC", "wav", "ogg", "oga", "opus", "m4a", "alac", "aiff", "aif", "ape", "wma", "mp3", "aac");

    @ParameterizedTest
    @CsvSource({
        "a.flac, a_high.mp3, a_high.flac.mp3",
        "a.wav, a_high.mp3, a_high.wav.mp3",
        "a.FLAC, a_high.mp3, a_high.FLAC.mp3",
        "Aurora/First Light/01 First Light.flac, Aurora/First Light/01 First Light_high.mp3,"
                + " Aurora/First Light/01 First Light_high.flac.mp3",
        "vol. 1/a.b.c.ogg, vol. 1/a.b.c_high.mp3, vol. 1/a.b.c_high.ogg.mp3",
        "a.flac.wav, a.flac_high.mp3, a.flac_high.wav.mp3",
        ".flac, _high.mp3, _high.flac.mp3",
        "夜/夜の散歩.m4a, 夜/夜の散歩_high.mp3, 夜/夜の散歩_high.m4a.mp3",
    })
    void names_areTheSpecsAndOneWithTheExtension(String path, String first, String second) {
        assertThat(names(path)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "夜", "🎵"})
    void names_ofALongStem_fitIntoAName_andStayValidUtf8(String character) {
        for (int bytes = 225; bytes <= 255; bytes++) {
            String stem = "d".repeat(bytes % length(character)) + character.repeat(bytes / length(character));
            for (String name : names("some/directory/" + stem + ".flac")) {
                String last = name.substring(name.lastIndexOf('/') + 1);
                assertThat(name).startsWith("some/directory/");
                assertThat(length(last)).isLessThanOrEqualTo(255);
                assertThat(new String(last.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(last);
                assertThat(last).matches(".*_high(\\.flac)?\\.mp3");
            }
        }
    }

    @Test
    void names_ofAStemThatJustFits_areNotCut() {
        String stem = "x".repeat(255 - "_high.flac.mp3".length());

        assertThat(names(stem + ".flac")).containsExactly(stem + "_high.mp3", stem + "_high.flac.mp3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "夜"})
    void names_ofLongStemsThatDifferOnlyAtTheEnd_stayDistinct(String character) {
        String common = character.repeat(252 / length(character));
        List<String> names = new ArrayList<>();
        names.addAll(names(common + "1.flac"));
        names.addAll(names(common + "2.flac"));
        names.addAll(names(common + ".flac"));

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void names_ofTracksThatDifferOnlyInTheirExtension_canBothBeTaken() {
        assertThat(names("a.flac").get(0)).isEqualTo(names("a.wav").get(0));
        assertThat(names("a.flac").get(1)).isNotEqualTo(names("a.wav").get(1));
    }

    @Test
    void secondNames_areNeverAnyTracksFirstName_andNeverShared() {
        Set<String> first = new TreeSet<>();
        List<String> second = new ArrayList<>();
        for (String stem : TRICKY_STEMS) {
            for (String extension : EXTENSIONS) {
                Track track = Labels.track("d/" + stem + "." + extension);
                for (Encoding encoding : LADDER) {
                    List<String> names = RenditionNames.of(track, encoding);
                    first.add(names.get(0).toLowerCase(Locale.ROOT)); // some file systems ignore the case
                    second.add(names.get(1));
                }
            }
        }

        assertThat(second)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(first).doesNotContain(name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void names_ofEachRung_differ() {
        assertThat(LADDER.stream().flatMap(rung -> RenditionNames.of(Labels.track("a.flac"), rung).stream()))
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    private static List<String> names(String path) {
        return RenditionNames.of(Labels.track(path), Labels.HIGH);
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
