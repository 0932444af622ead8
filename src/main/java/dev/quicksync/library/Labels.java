package dev.quicksync.library;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tags of a file call it, fit to be shown: see {@link TagText}.
 *
 * @param albumArtist whose album it is, where that is another than the track's artist
 */
public record Labels(
        Optional<String> title,
        Optional<String> artist,
        Optional<String> album,
        Optional<String> albumArtist,
        OptionalInt trackNumber,
        OptionalInt year) {

    /** No tags. */
    public static final Labels NONE = new Labels(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());

    private static final Pattern NUMBER = Pattern.compile("\\s*0*(\\d{1,5})(\\D.*)?", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(?:^|\\D)([12]\\d{3})(?:\\D|$)");

    /**
     * Reads tags as they were written.
     *
     * @param track such as {@code 3}, {@code 03} or {@code 3/12}
     * @param date such as {@code 1959} or {@code 1959-08-17}
     */
    public static Labels of(
            Optional<String> title,
            Optional<String> artist,
            Optional<String> album,
            Optional<String> albumArtist,
            Optional<String> track,
            Optional<String> date) {
        return new Labels(
                title.flatMap(TagText::clean),
                artist.flatMap(TagText::clean),
                album.flatMap(TagText::clean),
                albumArtist.flatMap(TagText::clean),
                first(NUMBER, track),
                first(YEAR, date));
    }

    private static OptionalInt first(Pattern pattern, Optional<String> text) {
        Matcher found = pattern.matcher(text.flatMap(TagText::clean).orElse(""));
        int value = (pattern.equals(NUMBER) ? found.matches() : found.find()) ? Integer.parseInt(found.group(1)) : 0;
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    Labels or(Labels other) {
        return new Labels(
                title.or(other::title),
                artist.or(other::artist),
                album.or(other::album),
                albumArtist.or(other::albumArtist),
                trackNumber.isPresent() ? trackNumber : other.trackNumber,
                year.isPresent() ? year : other.year);
    }
}
