package dev.quicksync.precache;

import dev.quicksync.library.Catalog;
import dev.quicksync.library.Library;
import dev.quicksync.library.PlayCounts;
import dev.quicksync.mixtape.Mixtapes;
import dev.quicksync.rendition.Ladder;
import dev.quicksync.rendition.Rendition;
import dev.quicksync.rendition.RenditionKey;
import dev.quicksync.rendition.Renditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Plans for orders: asks what there is, and lets {@link PrecachePlanner} decide. Blocks on the database. */
@ApplicationScoped
class Stocktaking {

    private final Mixtapes mixtapes;
    private final PlayCounts plays;
    private final Catalog catalog;
    private final Library library;
    private final Renditions renditions;
    private final Ladder ladder;
    private final int warmTracks;

    Stocktaking(
            Mixtapes mixtapes,
            PlayCounts plays,
            Catalog catalog,
            Library library,
            Renditions renditions,
            Ladder ladder,
            PrecacheSettings settings) {
        this.mixtapes = mixtapes;
        this.plays = plays;
        this.catalog = catalog;
        this.library = library;
        this.renditions = renditions;
        this.ladder = ladder;
        this.warmTracks = settings.warmTracks();
    }

    /**
     * Plans.
     *
     * @param first paths that come before all others
     * @param taken renditions that need not be planned, though they are not in the cache
     */
    PrecachePlan plan(Order order, List<String> first, Predicate<RenditionKey> taken) {
        return PrecachePlanner.plan(demand(order, first), stock(order.kind().spares(), taken));
    }

    private Demand demand(Order order, List<String> first) {
        if (order.mixtape().isPresent()) {
            return mixtapes.find(order.mixtape().get())
                    .map(mixtape -> Demand.ofMixtape(mixtape, first, order.rungs()))
                    .orElse(new Demand(List.of()));
        }
        List<String> mostPlayed =
                order.warmRungs().isEmpty() || warmTracks == 0 ? List.of() : plays.mostPlayed(warmTracks);
        Demand warm = Demand.ofMostPlayed(mostPlayed, order.warmRungs());
        return order.rungs().isEmpty() ? warm : warm.then(Demand.ofMixtapes(mixtapes.all(), order.rungs()));
    }

    private Stock stock(Duration spared, Predicate<RenditionKey> taken) {
        return new Stock(
                library::find,
                key -> held(key, spared, taken),
                catalog::forEachAudio,
                ladder.isForLossyToo(),
                renditions.roomBytes(),
                renditions.roomBytes(spared));
    }

    private OptionalLong held(RenditionKey key, Duration spared, Predicate<RenditionKey> taken) {
        Optional<Rendition> cached = renditions.find(key);
        if (cached.isEmpty()) {
            return taken.test(key) ? OptionalLong.of(0) : OptionalLong.empty();
        }
        return OptionalLong.of(
                renditions.isIdle(cached.get(), spared) ? cached.get().size() : 0);
    }
}
