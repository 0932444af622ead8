package dev.quicksync.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text as it is sorted, compared and searched: without case and accents, {@code Größe} as {@code grosse}. */
final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

    private Folding() {}

    static String fold(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            folded.append(letter(plain.charAt(i)));
        }
        String whole = CONTROLS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFC))
                .replaceAll(" ");
        return ACCENTS.matcher(whole).replaceAll("").strip();
    }

    static Optional<String> fold(Optional<String> text) {
        return text.map(Folding::fold).filter(folded -> !folded.isEmpty());
    }

    /** Letters that no accent makes, but that people without them on their keyboard write otherwise. */
    private static String letter(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case 'ħ' -> "h";
            default -> String.valueOf(c);
        };
    }
}
