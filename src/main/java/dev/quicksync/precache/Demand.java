package dev.quicksync.precache;

import dev.quicksync.mixtape.MixtapeTracks;
import dev.quicksync.rendition.Encoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What listeners are expected to ask for, whether it is there already or not.
 *
 * @param tiers most useful first; all of one comes before anything of the next
 */
record Demand(List<Tier> tiers) {

    /** The bitrate that listeners get who don't choose (spec "Quality Levels"), in kbps. */
    private static final double USUAL_KBPS = 192;

    /** The nearer a rung is to the usual one, the more listeners have a use for it: medium, high, low, ultra, saver. */
    private static final Comparator<Encoding> MOST_USEFUL_FIRST =
            Comparator.comparingDouble(rung -> Math.abs(Math.log(rung.kbps() / USUAL_KBPS)));

    /**
     * Of one mixtape.
     *
     * @param first paths that it has just been given, which come before the rest of it
     */
    static Demand ofMixtape(MixtapeTracks mixtape, List<String> first, List<Encoding> rungs) {
        List<Encoding> sorted = sorted(rungs);
        List<String> added = first.stream().filter(mixtape.paths()::contains).toList();
        return new Demand(List.of(new Tier(added, sorted), new Tier(mixtape.paths(), sorted)));
    }

    /** Of the tracks that are played most. */
    static Demand ofMostPlayed(List<String> mostPlayed, List<Encoding> rungs) {
        return new Demand(List.of(new Tier(mostPlayed, sorted(rungs))));
    }

    /**
     * Of every mixtape together.
     *
     * @param mixtapes most recently changed first
     */
    static Demand ofMixtapes(List<MixtapeTracks> mixtapes, List<Encoding> rungs) {
        List<String> paths = new ArrayList<>();
        mixtapes.forEach(mixtape -> paths.addAll(mixtape.paths()));
        return new Demand(List.of(new Tier(paths, sorted(rungs))));
    }

    /** This, and another that is less useful. */
    Demand then(Demand less) {
        List<Tier> all = new ArrayList<>(tiers);
        all.addAll(less.tiers);
        return new Demand(all);
    }

    private static List<Encoding> sorted(List<Encoding> rungs) {
        return rungs.stream().distinct().sorted(MOST_USEFUL_FIRST).toList();
    }
}
