package dev.quicksync.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** A picture that is fit to be served. */
final class Cover {

    /** In bytes. */
    static final int LARGEST = 10 << 20;

    private final byte[] bytes;
    private final ImageType type;
    private final String tag;
    private final Instant modified;

    private Cover(byte[] bytes, ImageType type, String tag, Instant modified) {
        this.bytes = bytes;
        this.type = type;
        this.tag = tag;
        this.modified = modified;
    }

    /** One of what was found; nothing when it is no picture of a known kind, or too large. */
    static Optional<Cover> of(byte[] bytes, Instant modified) {
        return bytes.length > LARGEST
                ? Optional.empty()
                : ImageType.of(bytes).map(type -> new Cover(bytes, type, digest(bytes), modified));
    }

    /** The picture itself, which nobody changes. */
    byte[] bytes() {
        return bytes;
    }

    ImageType type() {
        return type;
    }

    /** Another one with other bytes. */
    String tag() {
        return tag;
    }

    /** When the file that it is from was modified, in whole seconds. */
    Instant modified() {
        return modified;
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
