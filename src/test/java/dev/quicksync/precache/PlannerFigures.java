package dev.quicksync.precache;

import dev.quicksync.library.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Measures by hand how long a million (track, rung) pairs take to be planned. Run it with {@code -Xmx} to see how little memory it needs
 * beside the library's own.
 */
final class PlannerFigures {

    private PlannerFigures() {}

    public static void main(String... arguments) {
        int rungs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int tracks = 1_000_000 / rungs;
        Map<String, Track> library = new HashMap<>();
        Map<String, Double> seconds = new HashMap<>();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < tracks; i++) {
            String path = "Some Artist " + i / 100 + "/Some Album " + i / 10 + "/" + i + " Some Title.flac";
            paths.add(path);
            library.put(path, Shelf.track(path));
            seconds.put(path, 200.0 + i % 100);
        }
        Demand demand = new Demand(List.of(new Tier(paths, Shelf.LADDER.rungs().subList(0, rungs))));
        Stock stock = new Stock(
                path -> Optional.ofNullable(library.get(path)),
                key -> OptionalLong.empty(),
                each -> seconds.forEach((path, length) -> each.track(path, length, 0)),
                true,
                OptionalLong.of(Long.MAX_VALUE),
                OptionalLong.of(Long.MAX_VALUE));
        long before = used();
        System.out.printf("%d tracks at %d rungs; the library's own: %d MB%n", tracks, rungs, before >> 20);
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            PrecachePlan plan = PrecachePlanner.plan(demand, stock);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.printf("%d jobs, %d ms, the plan keeps %d MB%n", plan.size(), millis, (used() - before) >> 20);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
