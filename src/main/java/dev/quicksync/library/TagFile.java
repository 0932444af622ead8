package dev.quicksync.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.AudioHeader;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagOptionSingleton;
import org.jspecify.annotations.Nullable;

/** A file as jaudiotagger reads it. */
final class TagFile {

    static {
        TagOptionSingleton.getInstance().setAndroid(true); // no java.awt
    }

    private final AudioFile file;

    private TagFile(AudioFile file) {
        this.file = file;
    }

    /** Whether there is any use in trying. */
    static boolean canRead(AudioKind kind) {
        return switch (kind) {
            case AAC, APE, OPUS -> false;
            default -> true;
        };
    }

    /**
     * Reads header and tags.
     *
     * @throws IOException when that is not possible; also for whatever else jaudiotagger throws at files that are not what they seem, errors for
     *     want of memory or stack among them
     */
    static TagFile read(Path path, AudioKind kind) throws IOException {
        TagSizes.requirePlausible(path, kind);
        try {
            return new TagFile(AudioFileIO.readAs(path.toFile(), extension(kind)));
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            throw new IOException("its tags can't be read", e);
        }
    }

    private static String extension(AudioKind kind) {
        return switch (kind) {
            case ALAC -> "m4a";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    /** What they say. */
    MediaFacts facts() {
        AudioHeader header = file.getAudioHeader();
        if (header == null) {
            return MediaFacts.NONE;
        }
        return new MediaFacts(
                OptionalDouble.of(header.getPreciseTrackLength()),
                codec(header.getEncodingType()),
                OptionalInt.of((int) Math.min(Integer.MAX_VALUE, header.getBitRateAsNumber())),
                OptionalInt.of(header.getSampleRateAsNumber()),
                channels(header.getChannels()),
                labels(file.getTag()),
                picture().isPresent());
    }

    /** The first picture. */
    Optional<byte[]> picture() {
        return TagPictures.first(file.getTag());
    }

    /** Its own words are such as {@code FLAC 16 bits}, {@code MPEG-1 Layer 3}, {@code Ogg Vorbis v1}, {@code ASF (audio): 0x0161 (Windows …}. */
    static Optional<String> codec(@Nullable String encodingType) {
        String type = encodingType == null ? "" : encodingType.toLowerCase(Locale.ROOT);
        if (type.contains("layer 3")) {
            return Optional.of("mp3");
        }
        if (type.contains("layer")) {
            return Optional.of("mp2");
        }
        for (String name : new String[] {"flac", "vorbis", "alac", "aac", "pcm", "wma", "drm"}) {
            if (type.contains(name)) {
                return Optional.of(name);
            }
        }
        if (type.contains("windows media audio")) {
            return Optional.of("wma");
        }
        return type.contains("not compressed") ? Optional.of("pcm") : TagText.clean(type);
    }

    private static OptionalInt channels(@Nullable String channels) {
        String text = channels == null ? "" : channels.toLowerCase(Locale.ROOT);
        if (text.matches("\\d{1,3}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        return switch (text) {
            case "mono" -> OptionalInt.of(1);
            case "stereo", "joint stereo", "dual", "dual mono" -> OptionalInt.of(2);
            default -> OptionalInt.empty();
        };
    }

    private static Labels labels(@Nullable Tag tag) {
        return tag == null
                ? Labels.NONE
                : Labels.of(
                        first(tag, FieldKey.TITLE),
                        first(tag, FieldKey.ARTIST),
                        first(tag, FieldKey.ALBUM),
                        first(tag, FieldKey.ALBUM_ARTIST),
                        first(tag, FieldKey.TRACK),
                        first(tag, FieldKey.YEAR));
    }

    private static Optional<String> first(Tag tag, FieldKey key) {
        try {
            return Optional.ofNullable(tag.getFirst(key));
        } catch (Exception e) { // not every kind of tag knows every field
            return Optional.empty();
        }
    }
}
