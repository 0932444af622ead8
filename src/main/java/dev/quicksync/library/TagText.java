package dev.quicksync.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes text from a tag fit to be kept, shown and searched: tags hold whatever a program, or somebody, has put there. */
public final class TagText {

    /** In characters. Nobody's title is longer, but a tag may hold megabytes. */
    static final int LONGEST = 500;

    private static final Pattern NOT_SEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private TagText() {}

    /**
     * The first value of a tag without control characters, marks that turn the direction of text, and needless spaces; in composed form (NFC),
     * and cut when it is absurdly long. Nothing when nothing is left.
     */
    public static Optional<String> clean(String raw) {
        int nul = raw.indexOf(
                '\0', leadingNuls(raw)); // ID3v2.4 puts one between several values, and others behind the only one
        String text = nul < 0 ? raw : raw.substring(0, nul);
        if (text.length() > 4 * LONGEST) {
            text = text.substring(0, 4 * LONGEST);
        }
        text = NOT_SEEN.matcher(repaired(text)).replaceAll(" ");
        text = Normalizer.normalize(SPACES.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static int leadingNuls(String raw) {
        int at = 0;
        while (at < raw.length() && raw.charAt(at) == '\0') {
            at++;
        }
        return at;
    }

    /**
     * Programs write UTF-8 into tags that are marked as Latin-1, so that {@code ü} is read as two characters. Latin-1 proper that happens to be
     * UTF-8 with characters beyond ASCII does not occur in practice.
     */
    private static String repaired(String text) {
        boolean beyondAscii = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return text;
            }
            beyondAscii |= text.charAt(i) > 0x7F;
        }
        if (!beyondAscii) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
