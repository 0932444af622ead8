package dev.quicksync.rendition;

import dev.quicksync.library.Track;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a rendition was made from. It is kept inside the file, so that file and label come and go together.
 *
 * @param path of the track, relative to the music root
 * @param size of the track's file in bytes
 * @param modifiedNanos time of the track's file, in nanoseconds since the epoch
 * @param encoding what it was encoded to
 * @param recipe number of the ffmpeg arguments that were used
 */
public record RenditionLabel(String path, long size, long modifiedNanos, Encoding encoding, int recipe) {

    /** The first field of the text; another number is a format that this version doesn't know. */
    private static final String FORMAT = "1";

    private static final String SEPARATOR = "\t";

    /** Whether it belongs to a track of this path, in whatever state. */
    boolean isOf(Track track) {
        return path.equals(track.path().value());
    }

    /** Whether the track's file is no longer the one that it was made from. */
    boolean isStaleFor(Track track) {
        return size != track.size() || modifiedNanos != track.modifiedNanos();
    }

    /** One line of text; the path comes last and is measured, because it may hold anything. */
    String toText() {
        int pathBytes = path.getBytes(StandardCharsets.UTF_8).length;
        return String.join(
                SEPARATOR,
                FORMAT,
                Long.toString(size),
                Long.toString(modifiedNanos),
                encoding.rung(),
                Integer.toString(encoding.kbps()),
                Integer.toString(recipe),
                Integer.toString(pathBytes),
                path);
    }

    /** Reads {@link #toText()} back; what follows the path is left out. Empty when the text is something else. */
    static Optional<RenditionLabel> parse(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.ISO_8859_1); // so that a character is a byte
        String[] fields = text.split(Pattern.quote(SEPARATOR), 8);
        if (fields.length < 8 || !fields[0].equals(FORMAT)) {
            return Optional.empty();
        }
        try {
            byte[] path = fields[7].substring(0, Integer.parseInt(fields[6])).getBytes(StandardCharsets.ISO_8859_1);
            return Optional.of(new RenditionLabel(
                    new String(path, StandardCharsets.UTF_8),
                    Long.parseLong(fields[1]),
                    Long.parseLong(fields[2]),
                    new Encoding(fields[3], Integer.parseInt(fields[4])),
                    Integer.parseInt(fields[5])));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RenditionLabel that
                && size == that.size
                && modifiedNanos == that.modifiedNanos
                && recipe == that.recipe
                && encoding.equals(that.encoding)
                && path.equals(that.path);
    }
}
