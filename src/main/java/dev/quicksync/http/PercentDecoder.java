package dev.quicksync.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes the path of a request target once and strictly (RFC 3986 section 2.1): a plus sign is a plus sign. */
public final class PercentDecoder {

    private PercentDecoder() {}

    /**
     * Decodes {@code %HH} triplets to UTF-8. Bytes that are not encoded, as some players send them, count as UTF-8 too.
     *
     * @param encoded as Netty hands it on, one character for each byte
     * @throws ProblemException with status 400 when a triplet is malformed, or the bytes are not well-formed UTF-8 (overlong
     *     forms among them)
     */
    public static String decode(String encoded) {
        byte[] raw = encoded.getBytes(StandardCharsets.ISO_8859_1); // a character is a byte as it came
        ByteBuffer decoded = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                decoded.put(raw[i]);
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            if (low < 0) {
                throw malformed();
            }
            decoded.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(decoded.flip())
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(Problem.of(400, "The path is not percent-encoded UTF-8."));
    }
}
