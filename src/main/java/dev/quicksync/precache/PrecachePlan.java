package dev.quicksync.precache;

import dev.quicksync.library.Track;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.RenditionKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which renditions are to be made, most useful first, and how many are left out for which reason. A million of them take some
 * megabytes: each is a number until it is asked for.
 */
final class PrecachePlan {

    /** Nothing to do. */
    static final PrecachePlan EMPTY = new PrecachePlan(List.of(), List.of(), new int[0], new Size(0, 0), Map.of());

    private final List<Optional<Track>> tracks;
    private final List<Encoding> rungs;
    private final int[] jobs;
    private final Size size;
    private final Map<LeftOut, Integer> leftOut;

    /**
     * How many bytes the renditions will take together, estimated.
     *
     * @param bytes all of them
     * @param displaced those for which something must make way
     */
    record Size(long bytes, long displaced) {}

    /**
     * @param jobs each the index of a track, times the number of rungs, plus the index of a rung
     */
    PrecachePlan(
            List<Optional<Track>> tracks, List<Encoding> rungs, int[] jobs, Size size, Map<LeftOut, Integer> leftOut) {
        this.tracks = tracks;
        this.rungs = rungs;
        this.jobs = jobs;
        this.size = size;
        this.leftOut = Map.copyOf(leftOut);
    }

    /** How many renditions are to be made. */
    int size() {
        return jobs.length;
    }

    /** One of them, counted from 0. */
    RenditionKey key(int index) {
        int job = jobs[index];
        return new RenditionKey(tracks.get(job / rungs.size()).orElseThrow(), rungs.get(job % rungs.size()));
    }

    /** How many bytes they will take together, estimated. */
    long bytes() {
        return size.bytes();
    }

    /** For how many bytes of them something must make way, estimated. */
    long displacedBytes() {
        return size.displaced();
    }

    /** How many (track, rung) pairs are left out, by reason; a reason that has none is absent. */
    Map<LeftOut, Integer> leftOut() {
        return leftOut;
    }
}
