package dev.quicksync.precache;

import dev.quicksync.library.Track;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.RenditionKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Turns what is asked for and what there is into what is to be made. It remembers nothing between two plans, so that one made after
 * a crash holds exactly what is missing.
 *
 * <p>The cache's room goes to the most useful ones. What does not fit is left out, and what comes after it may still fit: one
 * mix of three hours does not keep a hundred songs out.
 */
final class PrecachePlanner {

    private final Demand demand;
    private final Stock stock;
    private final List<Encoding> rungs;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Optional<Track>> found = new ArrayList<>();
    private final SizeEstimate sizes;
    private final int[] kbps;
    private final BitSet considered = new BitSet();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private int[] jobs = new int[16];
    private int count;
    private long bytes;
    /** How much of the room is taken by what is wanted and there already. */
    private long kept;

    private PrecachePlanner(Demand demand, Stock stock) {
        this.demand = demand;
        this.stock = stock;
        this.rungs = demand.tiers().stream()
                .flatMap(tier -> tier.rungs().stream())
                .distinct()
                .toList();
        demand.tiers().forEach(tier -> tier.paths().forEach(this::number));
        this.sizes = new SizeEstimate(found.size());
        this.kbps = new int[found.size()];
        stock.audio().accept(this::learn);
    }

    private void number(String path) {
        if (numbers.putIfAbsent(path, found.size()) == null) {
            found.add(stock.track().apply(path));
        }
    }

    private void learn(String path, double seconds, int ownKbps) {
        Integer track = numbers.get(path);
        if (track != null) {
            kbps[track] = ownKbps;
        }
        if (seconds > 0) {
            sizes.learn(track, seconds);
        }
    }

    /** Plans. */
    static PrecachePlan plan(Demand demand, Stock stock) {
        return new PrecachePlanner(demand, stock).plan();
    }

    private PrecachePlan plan() {
        for (Tier tier : demand.tiers()) {
            int[] tracks = tier.paths().stream().mapToInt(numbers::get).toArray();
            for (Encoding rung : tier.rungs()) {
                int number = rungs.indexOf(rung);
                for (int track : tracks) {
                    consider(track, number);
                }
            }
        }
        return result();
    }

    private void consider(int track, int rung) {
        int job = Math.addExact(Math.multiplyExact(track, rungs.size()), rung);
        if (considered.get(job)) {
            return;
        }
        considered.set(job);
        Optional<Track> there = found.get(track);
        if (there.isEmpty()) {
            leaveOut(LeftOut.NO_TRACK);
        } else if (there.get().kind().passesThrough()
                && !(stock.lossyToo() && kbps[track] > rungs.get(rung).kbps())) {
            leaveOut(LeftOut.PASSES_THROUGH);
        } else {
            OptionalLong held = stock.held().apply(new RenditionKey(there.get(), rungs.get(rung)));
            if (held.isPresent()) {
                kept += held.getAsLong();
                leaveOut(LeftOut.CACHED);
            } else {
                take(job, sizes.bytes(track, rungs.get(rung).kbps()));
            }
        }
    }

    private void take(int job, long size) {
        if (stock.room().isPresent() && size > stock.room().getAsLong() - kept - bytes) {
            leaveOut(LeftOut.NO_ROOM);
            return;
        }
        if (count == jobs.length) {
            jobs = Arrays.copyOf(jobs, count * 2);
        }
        jobs[count++] = job;
        bytes += size;
    }

    private void leaveOut(LeftOut reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    private PrecachePlan result() {
        long displaced = Math.max(0, bytes - stock.free().orElse(bytes));
        return new PrecachePlan(
                found, rungs, Arrays.copyOf(jobs, count), new PrecachePlan.Size(bytes, displaced), leftOut);
    }
}
