package dev.quicksync.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The place behind which a page begins: the key of the last row before it, so that rows which come or go elsewhere shift nothing.
 *
 * @param kind what is listed; a cursor of one list is none of another
 * @param after the key
 */
record Cursor(Kind kind, String after) {

    /** What is listed. */
    enum Kind {
        TRACKS('1'),
        ALBUMS('2'),
        ARTISTS('3');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }
    }

    /** Reads what {@link #text} wrote; nothing when it is anything else. */
    static Optional<Cursor> parse(Kind kind, String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return content.startsWith(prefix(kind))
                    ? Optional.of(new Cursor(kind, content.substring(1)))
                    : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** For a URL; nobody but the server need understand it. */
    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((prefix(kind) + after).getBytes(StandardCharsets.UTF_8));
    }

    private static String prefix(Kind kind) {
        return String.valueOf(kind.mark);
    }
}
