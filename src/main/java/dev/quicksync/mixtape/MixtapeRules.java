package dev.quicksync.mixtape;

import jakarta.ws.rs.BadRequestException;

/** What the texts of a mixtape must be like. They are kept as they are written: nothing in them is interpreted. */
final class MixtapeRules {

    /** Characters as Unicode counts them. */
    static final int LONGEST_TITLE = 200;

    static final int LONGEST_DESCRIPTION = 2_000;
    static final int LONGEST_NOTES = 100_000;
    static final int MOST_TRACKS = 1_000;

    private MixtapeRules() {}

    /**
     * A title without the space around it.
     *
     * @throws BadRequestException when nothing is left, it is too long or has more than one line
     */
    static String title(String text) {
        String title = text.strip();
        if (title.isEmpty() || length(title) > LONGEST_TITLE) {
            throw new BadRequestException("title: 1 to " + LONGEST_TITLE + " characters");
        }
        if (title.codePoints().anyMatch(MixtapeRules::isNoLetter)) {
            throw new BadRequestException("title: no line breaks or other control characters");
        }
        return title;
    }

    /**
     * A text of several lines, with {@code \n} between them.
     *
     * @throws BadRequestException when it is too long, or has control characters other than line breaks and tabs
     */
    static String lines(String field, String text, int longest) {
        String lines = text.replace("\r\n", "\n");
        if (length(lines) > longest) {
            throw new BadRequestException(field + ": at most " + longest + " characters");
        }
        if (lines.codePoints().anyMatch(letter -> letter != '\n' && letter != '\t' && isControl(letter))) {
            throw new BadRequestException(field + ": no control characters but line breaks and tabs");
        }
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isNoLetter(int letter) {
        int type = Character.getType(letter);
        return isControl(letter) || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Whether it is a control character, or half a character. */
    static boolean isControl(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
