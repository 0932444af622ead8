package dev.quicksync.library;

import org.jspecify.annotations.Nullable;

/**
 * The path of a track relative to the music root, with {@code /} between its parts.
 *
 * <p>It is never joined with the root unless a scan found it there, so it can't lead out of it; what tries to is refused all
 * the same, so that the log shows it.
 *
 * @param value decoded text, not empty
 */
public record TrackPath(String value) {

    /**
     * @throws RefusedPathException when the path is empty or absolute, holds a NUL, or has a part {@code .} or {@code ..},
     *     a backslash counting as a separator too
     */
    public TrackPath {
        if (value.isEmpty()) {
            throw new RefusedPathException("the path is empty");
        }
        if (value.indexOf('\0') >= 0) {
            throw new RefusedPathException("the path holds a NUL");
        }
        if (value.charAt(0) == '/') {
            throw new RefusedPathException("the path is absolute");
        }
        int start = 0;
        for (int end = 0; end <= value.length(); end++) {
            if (end == value.length() || value.charAt(end) == '/' || value.charAt(end) == '\\') {
                if (isDots(start, end, value)) {
                    throw new RefusedPathException("the path steps out of its directory");
                }
                start = end + 1;
            }
        }
    }

    private static boolean isDots(int start, int end, String value) {
        int length = end - start;
        return (length == 1 && value.charAt(start) == '.') || (length == 2 && value.startsWith("..", start));
    }

    /** The directory with a trailing {@code /}, or nothing for a track directly in the music root. */
    public String directory() {
        return value.substring(0, value.lastIndexOf('/') + 1);
    }

    /** The name without its directory and extension. */
    public String stem() {
        String name = value.substring(value.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** What follows the last dot of the name, in the case it is written in; nothing when there is no dot. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot > value.lastIndexOf('/') ? value.substring(dot + 1) : "";
    }

    /** For logs and people, see {@link #printable}. */
    @Override
    public String toString() {
        return printable(value);
    }

    /** Any text without what is no character to be seen, such as control characters and line breaks of any kind: it can't forge a line. */
    public static String printable(String text) {
        return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrackPath that && value.equals(that.value);
    }
}
