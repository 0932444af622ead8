package dev.quicksync.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A validator of one representation (RFC 9110 section 8.8.3).
 *
 * @param opaque the characters between the quotes
 * @param weak whether it carries the prefix {@code W/}
 */
public record EntityTag(String opaque, boolean weak) {

    /** A strong validator: the bytes are the same whenever it is. */
    public static EntityTag strong(String opaque) {
        return new EntityTag(opaque, false);
    }

    /** Strong comparison, as {@code If-Match} and {@code If-Range} need it (RFC 9110 section 8.8.3.2). */
    boolean isStrongly(EntityTag other) {
        return !weak && !other.weak && opaque.equals(other.opaque);
    }

    /** Weak comparison, as {@code If-None-Match} needs it. */
    boolean isWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    /** Reads a list of entity tags; what is malformed ends the list. */
    static List<EntityTag> parseList(String header) {
        List<EntityTag> tags = new ArrayList<>();
        int at = 0;
        while (at < header.length()) {
            char c = header.charAt(at);
            if (c == ',' || c == ' ' || c == '\t') {
                at++;
                continue;
            }
            boolean weak = header.startsWith("W/", at);
            int open = weak ? at + 2 : at;
            int close = open < header.length() && header.charAt(open) == '"' ? header.indexOf('"', open + 1) : -1;
            if (close < 0) {
                break;
            }
            tags.add(new EntityTag(header.substring(open + 1, close), weak));
            at = close + 1;
        }
        return tags;
    }

    /** Reads exactly one entity tag; null when the text is none. */
    static @Nullable EntityTag parse(String header) {
        String text = header.strip();
        List<EntityTag> tags = parseList(text);
        return tags.size() == 1 && tags.get(0).toString().equals(text) ? tags.get(0) : null;
    }

    /** As it stands in a header, with its quotes. */
    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + opaque + "\"";
    }
}
