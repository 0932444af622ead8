package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioKindTest {

    @ParameterizedTest
    @CsvSource({
        "flac, FLAC, audio/flac",
        "wav, WAV, audio/wav",
        "ogg, OGG, audio/ogg",
        "oga, OGG, audio/ogg",
        "opus, OPUS, audio/ogg",
        "m4a, M4A, audio/mp4",
        "alac, ALAC, audio/mp4",
        "aiff, AIFF, audio/aiff",
        "aif, AIFF, audio/aiff",
        "ape, APE, audio/x-ape",
        "wma, WMA, audio/x-ms-wma",
        "mp3, MP3, audio/mpeg",
        "aac, AAC, audio/aac",
    })
    void extension_inAnyCase_isItsKind(String extension, AudioKind kind, String mediaType) {
        assertThat(AudioKind.ofExtension(extension)).contains(kind);
        assertThat(AudioKind.ofExtension(extension.toUpperCase(Locale.ROOT))).contains(kind);
        assertThat(kind.mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @EnumSource
    void kind_hasAnExtensionOfItsName(AudioKind kind) {
        assertThat(AudioKind.ofExtension(kind.name())).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".flac", "flac ", "fla", "flacc", "jpg", "txt", "m3u", "mp4", "part", "mp\u0663"})
    void extension_unknown_isNoKind(String extension) {
        assertThat(AudioKind.ofExtension(extension)).isEmpty();
    }

    @Test
    void onlyMp3AndAac_passThrough() {
        EnumSet<AudioKind> passing = EnumSet.allOf(AudioKind.class);
        passing.removeIf(kind -> !kind.passesThrough());

        assertThat(passing).containsExactlyInAnyOrder(AudioKind.MP3, AudioKind.AAC);
    }

    @Test
    void onlyOggContainers_keepTagsInTheStream() {
        EnumSet<AudioKind> inStream = EnumSet.allOf(AudioKind.class);
        inStream.removeIf(kind -> !kind.tagsInStream());

        assertThat(inStream).containsExactlyInAnyOrder(AudioKind.OGG, AudioKind.OPUS);
    }
}
