package dev.quicksync.account;

import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a name and a password must be like. */
final class AccountRules {

    private static final int SHORTEST = 8;

    /** bcrypt looks no further. */
    private static final int LONGEST = 72;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** "local" is whoever sits at the machine in local mode, "me" whoever asks, and the dots mean something else in a path. */
    private static final Set<String> RESERVED = Set.of("local", "me", ".", "..");

    private AccountRules() {}

    /**
     * Checks a name.
     *
     * @throws BadRequestException when nobody can have it
     */
    static void requireName(String name) {
        if (!isName(name)) {
            throw new BadRequestException("name: 1 to 64 letters, digits, dots, underscores and hyphens");
        }
        if (RESERVED.contains(key(name))) {
            throw new BadRequestException("name: " + name + " is reserved");
        }
    }

    /** Whether it has a name's length and letters. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Checks a password.
     *
     * @param field what the one who set it calls it
     * @throws BadRequestException when it is too short, too long or can't be typed
     */
    static void requirePassword(String field, String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SHORTEST || bytes > LONGEST) {
            throw new BadRequestException(field + ": " + SHORTEST + " to " + LONGEST + " bytes in UTF-8");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequestException(field + ": no line breaks or other control characters");
        }
    }

    /** Whether bcrypt looks at all of it. */
    static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /** What two names have in common that are the same but for their case. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A name that anybody may have made up, fit for the log. */
    static String printable(String name) {
        String start = name.length() > 64 ? name.substring(0, 64) + "..." : name;
        return start.replaceAll("[^A-Za-z0-9._@ -]", "\uFFFD");
    }
}
