package dev.quicksync.rendition;

import dev.quicksync.library.RefusedPathException;
import dev.quicksync.library.TrackPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which renditions are to be cleared: those that fit everything that is asked for. Pure.
 *
 * @param olderThanDays only those made more than this many days ago; 0 for all
 * @param rung only those of this rung
 * @param path only those of the track at this path, or of the tracks in that directory
 */
record ClearFilter(int olderThanDays, Optional<String> rung, Optional<String> path) {

    /**
     * Reads the parameters of a request; null for one that is absent.
     *
     * @throws IllegalArgumentException when one makes no sense; the message is for the client
     */
    static ClearFilter parse(
            @Nullable String olderThanDays, @Nullable String quality, @Nullable String path, Ladder ladder) {
        return new ClearFilter(
                olderThanDays == null ? 0 : days(olderThanDays),
                Optional.ofNullable(quality).map(name -> rung(name, ladder)),
                Optional.ofNullable(path).map(ClearFilter::directoryOrTrack));
    }

    private static int days(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("older_than_days must be a whole number from 0 to 999999");
        }
        return Integer.parseInt(text);
    }

    private static String rung(String name, Ladder ladder) {
        return ladder.find(name)
                .map(Encoding::rung)
                .orElseThrow(() -> new IllegalArgumentException("quality must be one of "
                        + String.join(
                                ", ",
                                ladder.rungs().stream().map(Encoding::rung).toList())));
    }

    private static String directoryOrTrack(String text) {
        String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        try {
            return new TrackPath(path).value();
        } catch (RefusedPathException e) {
            throw new IllegalArgumentException("path must be the path of a track or directory below the music root");
        }
    }

    /** What fits at this time. */
    Predicate<Rendition> at(Instant now) {
        Instant madeBefore = olderThanDays == 0 ? Instant.MAX : now.minus(Duration.ofDays(olderThanDays));
        return rendition -> rendition.made().isBefore(madeBefore)
                && rung.filter(wanted ->
                                !wanted.equals(rendition.label().encoding().rung()))
                        .isEmpty()
                && path.filter(wanted -> !isAtOrBelow(wanted, rendition.label().path()))
                        .isEmpty();
    }

    private static boolean isAtOrBelow(String directoryOrTrack, String path) {
        return path.startsWith(directoryOrTrack)
                && (path.length() == directoryOrTrack.length() || path.charAt(directoryOrTrack.length()) == '/');
    }

    /** What was done, or would be, as a sentence; the spec's where the spec knows the parameters. */
    String message(String verb, int files) {
        boolean all = olderThanDays == 0 && rung.isEmpty() && path.isEmpty();
        return verb + (all ? " all " : " ") + files + " cached files"
                + rung.map(name -> " at " + name).orElse("")
                + path.map(name -> " of " + TrackPath.printable(name)).orElse("")
                + (olderThanDays == 0 ? "" : " older than " + olderThanDays + " days");
    }
}
