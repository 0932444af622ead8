package dev.quicksync.transcode;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what ffmpeg's log says of the source: its audio, and its tags. Not thread-safe. */
final class FfmpegDescription {

    /** The tags that are of use, by ffmpeg's names for them in any container. */
    private static final Set<String> TAGS = Set.of("title", "artist", "album", "album_artist", "track", "date", "year");

    private static final int LONGEST_TAG = 4_000;

    private static final Pattern STREAM = Pattern.compile("^ +Stream #0:\\d+.*?: (Audio|Video|[A-Z][a-z]+): .*");
    private static final Pattern AUDIO =
            Pattern.compile("^ +Stream #0:\\d+.*?: Audio: ([A-Za-z0-9_]+)(?: .*?)?, (\\d{1,7}) Hz, ([^,]+).*");
    private static final Pattern TAG = Pattern.compile("^ {4,6}([A-Za-z_ -]+?) *: (.*)$");
    private static final Pattern LAYOUT = Pattern.compile("(\\d{1,2})(?:\\.(\\d))?(?:\\.\\d)?(?:\\(.*\\))?");

    private final Map<String, String> tags = new HashMap<>();
    private Optional<String> codec = Optional.empty();
    private OptionalInt sampleRate = OptionalInt.empty();
    private OptionalInt channels = OptionalInt.empty();

    /** Whether tags that follow belong to the file or its first audio stream, and not to a picture. */
    private boolean inAudio = true;

    /** Takes a line about the source. */
    void accept(String line) {
        Matcher stream = STREAM.matcher(line);
        if (stream.matches()) {
            inAudio = codec.isEmpty() && stream.group(1).equals("Audio");
            Matcher audio = AUDIO.matcher(line);
            if (inAudio && audio.matches()) {
                codec = Optional.of(audio.group(1).toLowerCase(Locale.ROOT));
                sampleRate = OptionalInt.of(Integer.parseInt(audio.group(2)));
                channels = channels(audio.group(3).strip());
            }
            return;
        }
        Matcher tag = TAG.matcher(line);
        if (inAudio && tag.matches()) {
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            String value = tag.group(2);
            if (TAGS.contains(name) && !value.isBlank()) {
                tags.putIfAbsent(name, value.substring(0, Math.min(LONGEST_TAG, value.length())));
            }
        }
    }

    /** ffmpeg's names for layouts: {@code mono}, {@code stereo}, {@code 5.1(side)}, {@code 3 channels} … */
    static OptionalInt channels(String layout) {
        return switch (layout) {
            case "mono" -> OptionalInt.of(1);
            case "stereo", "downmix", "binaural" -> OptionalInt.of(2);
            case "quad", "quad(side)" -> OptionalInt.of(4);
            case "hexagonal" -> OptionalInt.of(6);
            case "octagonal", "cube" -> OptionalInt.of(8);
            default -> counted(layout);
        };
    }

    private static OptionalInt counted(String layout) {
        Matcher counted = LAYOUT.matcher(layout.replace(" channels", ""));
        if (!counted.matches()) {
            return OptionalInt.empty();
        }
        int bass = counted.group(2) == null ? 0 : Integer.parseInt(counted.group(2));
        return OptionalInt.of(Integer.parseInt(counted.group(1)) + bass);
    }

    FfmpegSource source() {
        return new FfmpegSource(codec, sampleRate, channels, tags);
    }
}
