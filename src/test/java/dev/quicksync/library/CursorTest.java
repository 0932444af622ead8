package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "artist\u0001album\u0001000001\u0001title\u0001a/b.mp3", "夜の散歩 🎵", "\uFFFF"})
    void text_isReadBack(String key) {
        Cursor cursor = new Cursor(Cursor.Kind.ALBUMS, key);

        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(Cursor.Kind.ALBUMS, cursor.text())).hasValue(cursor);
    }

    @Test
    void text_ofAnotherList_isNone() {
        String text = new Cursor(Cursor.Kind.ALBUMS, "a").text();

        assertThat(Cursor.parse(Cursor.Kind.TRACKS, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "abc", "=", "a b", "????", "MQ==MQ", "x\u0000"})
    void nonsense_isNone(String text) {
        assertThat(Cursor.parse(Cursor.Kind.TRACKS, text)).isEmpty();
    }

    @Test
    void bytes_thatAreNoText_areNone() {
        byte[] bytes = "1a\u00FF".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Cursor.parse(Cursor.Kind.TRACKS, Base64.getUrlEncoder().encodeToString(bytes)))
                .isEmpty();
    }
}
