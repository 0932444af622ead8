package dev.quicksync.preference;

/** Preferences that can't be: the message names the field. */
public final class InvalidPreferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 40;

    InvalidPreferenceException(String message) {
        super(message, null, false, false);
    }

    /** A field's name, which may be anything, as it can stand in a message. */
    static String printable(String name) {
        String shown = name.replaceAll("\\p{C}", "\uFFFD");
        return '"' + (shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME) + "…") + '"';
    }
}
