package dev.quicksync.mixtape;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of the list of mixtapes ends. It names a place in the order, not a count, so that what is made or removed meanwhile moves
 * nothing from one page to the other.
 *
 * @param updatedAt of the last mixtape of the page, in milliseconds since the epoch
 * @param id of the same
 */
record Cursor(long updatedAt, String id) {

    private static final Pattern PLAIN = Pattern.compile("([0-9]{1,18})\\.([0-9a-f-]{36})");

    /** As a client gets it, and gives it back. */
    String text() {
        byte[] plain = (updatedAt + "." + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Reads one; nothing when no list has ever given it. */
    static Optional<Cursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher parts = PLAIN.matcher(plain);
            return parts.matches()
                    ? Optional.of(new Cursor(Long.parseLong(parts.group(1)), parts.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
