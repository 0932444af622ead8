package dev.quicksync.rendition;

import dev.quicksync.library.Track;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The names that a rendition may have, relative to the cache directory.
 *
 * <p>The first is the spec's, {@code <dir>/<stem>_<rung>.mp3}. Where that belongs to another track that differs only in its
 * extension, it is {@code <dir>/<stem>_<rung>.<extension>.mp3}, which no track's first name can be.
 */
final class RenditionNames {

    /** What Linux, macOS and Windows allow for one name, in bytes. */
    private static final int LONGEST_NAME_BYTES = 255;

    private static final int DIGEST_BYTES = 8;

    private RenditionNames() {}

    /** Both names, the spec's first. */
    static List<String> of(Track track, Encoding encoding) {
        String directory = track.path().directory();
        String stem = track.path().stem();
        String plain = "_" + encoding.rung() + ".mp3";
        String distinct = "_" + encoding.rung() + "." + track.path().extension() + ".mp3";
        return List.of(directory + fitting(stem, plain), directory + fitting(stem, distinct));
    }

    /** Joins stem and ending; a stem that is too long for that is cut, and a digest keeps it apart from others. */
    private static String fitting(String stem, String ending) {
        int room = LONGEST_NAME_BYTES - bytes(ending);
        if (bytes(stem) <= room) {
            return stem + ending;
        }
        String digest = "~" + digest(stem);
        String cut = stem;
        while (bytes(cut) > room - bytes(digest)) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut + digest + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String digest(String text) {
        try {
            byte[] full = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(full, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
