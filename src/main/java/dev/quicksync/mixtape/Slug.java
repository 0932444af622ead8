package dev.quicksync.mixtape;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The name of a mixtape in addresses, made from its title: lower case, letters and digits with single hyphens between the words, at most
 * {@value #LONGEST} characters. Latin letters lose their accents; letters of other scripts stay as they are, so that a Japanese title keeps a
 * name that can be read.
 *
 * <p>No slug has a dot, a slash or a percent sign, and those of the API's routes below a mixtape stand behind one, so that none is reserved.
 */
final class Slug {

    static final int LONGEST = 80;

    /** Of {@code -2147483647}, which no server reaches. */
    private static final int LONGEST_SUFFIX = 11;

    /** For a title without a letter or digit. */
    private static final String NAMELESS = "mixtape";

    /** Latin letters that Unicode does not decompose. */
    private static final Map<Integer, String> LATIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ı', "i"));

    private Slug() {}

    /** The slug of a title. */
    static String of(String title) {
        StringBuilder slug = new StringBuilder();
        Normalizer.normalize(title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> append(slug, letter));
        return shortened(Normalizer.normalize(slug, Normalizer.Form.NFC), LONGEST);
    }

    /** Whether it is one that some title could have got. */
    static boolean isSlug(String text) {
        return of(text).equals(text);
    }

    /**
     * The first that is free of a slug, the slug with {@code -2}, the slug with {@code -3} and so on.
     *
     * @param taken all that are the slug, or begin with its {@link #prefix}
     */
    static String free(String slug, Set<String> taken) {
        String free = slug;
        for (int number = 2; taken.contains(free); number++) {
            String suffix = "-" + number;
            free = shortened(slug, LONGEST - suffix.length()) + suffix;
        }
        return free;
    }

    /** How all slugs begin that {@link #free} could come to, but for the slug itself. */
    static String prefix(String slug) {
        int most = LONGEST - LONGEST_SUFFIX;
        return slug.codePointCount(0, slug.length()) <= most
                ? slug + "-"
                : slug.substring(0, slug.offsetByCodePoints(0, most)).replaceAll("-+$", "");
    }

    private static void append(StringBuilder slug, int letter) {
        int type = Character.getType(letter);
        if (type == Character.FORMAT) {
            return; // it shapes the letters beside it, and is none
        }
        String latin = latin(letter);
        if (!latin.isEmpty()) {
            slug.append(latin);
        } else if (Character.isLetterOrDigit(letter)) {
            slug.appendCodePoint(letter);
        } else if (isMark(type)) {
            appendMark(slug, letter);
        } else if (!endsWithHyphen(slug)) {
            slug.append('-');
        }
    }

    /** The ASCII letters and digits that a character stands for; nothing when it belongs to another script. */
    private static String latin(int letter) {
        String known = LATIN.get(letter);
        if (known != null) {
            return known;
        }
        String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
        boolean begins = isAsciiLetterOrDigit(parts.charAt(0));
        return begins ? parts.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-") : "";
    }

    /** A vowel of Hindi or Thai is one; an accent that stands alone behind a Latin letter goes like all others. */
    private static void appendMark(StringBuilder slug, int mark) {
        if (slug.length() > 0 && !endsWithHyphen(slug) && !isAsciiLetterOrDigit(slug.charAt(slug.length() - 1))) {
            slug.appendCodePoint(mark);
        }
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean endsWithHyphen(CharSequence slug) {
        return slug.length() > 0 && slug.charAt(slug.length() - 1) == '-';
    }

    /** At most this many code points of it, without a hyphen at either end. */
    private static String shortened(String slug, int most) {
        String start = slug.codePointCount(0, slug.length()) <= most
                ? slug
                : slug.substring(0, slug.offsetByCodePoints(0, most));
        String bare = start.replaceAll("^-+|-+$", "");
        return bare.isEmpty() ? NAMELESS : bare;
    }
}
