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

    private final Stock stock;
    private final SizeEstimate sizes;
    private final List<Encoding> rungs;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Optional<Track>> found = new ArrayList<>();
    private final BitSet considered = new BitSet();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private int[] jobs = new int[16];
    private int count;
    private long bytes;
    /** How much of the room is taken by what is wanted and there already. */
    private long kept;

    private PrecachePlanner(Demand demand, Stock stock) {
        this.stock = stock;
        this.sizes = new SizeEstimate(stock.seconds());
        this.rungs = demand.tiers().stream()
                .flatMap(tier -> tier.rungs().stream())
                .distinct()
                .toList();
    }

    /** Plans. */
    static PrecachePlan plan(Demand demand, Stock stock) {
        PrecachePlanner planner = new PrecachePlanner(demand, stock);
        for (Tier tier : demand.tiers()) {
            for (Encoding rung : tier.rungs()) {
                int number = planner.rungs.indexOf(rung);
                for (String path : tier.paths()) {
                    planner.consider(path, number);
                }
            }
        }
        return planner.result();
    }

    private void consider(String path, int rung) {
        int track = number(path);
        int job = Math.addExact(Math.multiplyExact(track, rungs.size()), rung);
        if (considered.get(job)) {
            return;
        }
        considered.set(job);
        Optional<Track> there = found.get(track);
        if (there.isEmpty()) {
            leaveOut(LeftOut.NO_TRACK);
        } else if (there.get().kind().passesThrough()
                && stock.passingKbps().getOrDefault(path, 0) <= rungs.get(rung).kbps()) {
            leaveOut(LeftOut.PASSES_THROUGH);
        } else {
            OptionalLong held = stock.held().apply(new RenditionKey(there.get(), rungs.get(rung)));
            if (held.isPresent()) {
                kept += held.getAsLong();
                leaveOut(LeftOut.CACHED);
            } else {
                take(path, job, rungs.get(rung).kbps());
            }
        }
    }

    private int number(String path) {
        Integer known = numbers.get(path);
        if (known != null) {
            return known;
        }
        found.add(stock.track().apply(path));
        numbers.put(path, found.size() - 1);
        return found.size() - 1;
    }

    private void take(String path, int job, int kbps) {
        long size = sizes.bytes(path, kbps);
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
