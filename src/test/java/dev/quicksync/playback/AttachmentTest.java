package dev.quicksync.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.library.TrackPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6266, RFC 8187. */
class AttachmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a/b/song.flac    | original | song.flac     | song.flac",
                "a/b/song.flac    | high     | song.mp3      | song.mp3",
                "song.v2.flac     | saver    | song.v2.mp3   | song.v2.mp3",
                "So What.mp3      | original | So What.mp3   | So%20What.mp3",
                "Größe.flac       | original | Gr__e.flac    | Gr%C3%B6%C3%9Fe.flac",
                "100% \"x\".mp3   | original | 100_ _x_.mp3  | 100%25%20%22x%22.mp3",
                "a\\b.mp3         | original | a_b.mp3       | a%5Cb.mp3",
                "it's *+;=.mp3    | original | it's *+;=.mp3 | it%27s%20%2A%2B%3B%3D.mp3",
            })
    void name_isSaidInBothWays(String path, String quality, String ascii, String encoded) {
        assertThat(Attachment.named(new TrackPath(path), quality))
                .isEqualTo("attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded);
    }

    @Test
    void name_withALineBreak_staysOneLine() {
        assertThat(Attachment.named(new TrackPath("a\r\nSet-Cookie: b.mp3"), "original"))
                .isEqualTo(
                        "attachment; filename=\"a__Set-Cookie: b.mp3\"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b.mp3");
    }
}
