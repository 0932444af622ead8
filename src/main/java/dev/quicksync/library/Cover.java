package dev.quicksync.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A picture that is fit to be served.
 *
 * @param tag changes with the bytes
 * @param modified when the file that it is from was, in whole seconds
 */
record Cover(byte[] bytes, ImageType type, String tag, Instant modified) {

    /** In bytes. */
    static final int LARGEST = 10 << 20;

    /** One of what was found; nothing when it is no picture of a known kind, or too large. */
    static Optional<Cover> of(byte[] bytes, Instant modified) {
        return bytes.length > LARGEST
                ? Optional.empty()
                : ImageType.of(bytes).map(type -> new Cover(bytes, type, digest(bytes), modified));
    }

    private static String digest(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("cover".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
