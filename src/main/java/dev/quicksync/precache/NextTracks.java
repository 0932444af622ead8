package dev.quicksync.precache;

import dev.quicksync.library.Catalog;
import dev.quicksync.library.CatalogTrack;
import dev.quicksync.library.Library;
import dev.quicksync.library.Track;
import dev.quicksync.library.TrackPlayed;
import dev.quicksync.mixtape.MixtapeTracks;
import dev.quicksync.mixtape.Mixtapes;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.Ladder;
import dev.quicksync.rendition.RenditionKey;
import dev.quicksync.rendition.Renditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** While a track of a mixtape plays, prepares the ones behind it at the listener's rung. */
@ApplicationScoped
class NextTracks {

    /** A track may be in many mixtapes, and a listener hears one. */
    private static final int MOST_MIXTAPES = 3;

    /** Beyond that many playbacks that were not looked at yet, new ones are left alone. */
    private static final int MOST_WAITING = 1_000;

    private final Mixtapes mixtapes;
    private final Library library;
    private final Catalog catalog;
    private final Renditions renditions;
    private final Ladder ladder;
    private final PrecacheThread thread;
    private final int ahead;

    NextTracks(
            Mixtapes mixtapes,
            Library library,
            Catalog catalog,
            Renditions renditions,
            Ladder ladder,
            PrecacheThread thread,
            PrecacheSettings settings) {
        this.mixtapes = mixtapes;
        this.library = library;
        this.catalog = catalog;
        this.renditions = renditions;
        this.ladder = ladder;
        this.thread = thread;
        this.ahead = settings.ahead();
    }

    void played(@Observes TrackPlayed event) {
        Optional<Encoding> rung = event.rung().flatMap(ladder::find);
        if (ahead > 0 && rung.isPresent() && renditions.areEnabled() && thread.waiting() < MOST_WAITING) {
            thread.soon(() -> prepareBehind(event.track().path().value(), rung.get(), event.downscaled()));
        }
    }

    private void prepareBehind(String path, Encoding rung, boolean downscaled) {
        mixtapes.containing(path).stream()
                .sorted(Comparator.comparing(MixtapeTracks::updatedAt).reversed())
                .limit(MOST_MIXTAPES)
                .flatMap(mixtape -> behind(mixtape.paths(), path, ahead).stream())
                .distinct()
                .flatMap(next -> library.find(next).stream())
                .filter(track -> !track.kind().passesThrough() || (downscaled && isAbove(track, rung)))
                .map(track -> new RenditionKey(track, rung))
                .filter(key -> renditions.find(key).isEmpty()
                        && renditions.obstacle(key).isEmpty())
                .forEach(renditions::prepareSoon);
    }

    private boolean isAbove(Track track, Encoding rung) {
        return catalog.find(track.path().value())
                .map(CatalogTrack::kbps)
                .filter(kbps -> kbps.orElse(0) > rung.kbps())
                .isPresent();
    }

    /** The paths that follow the first occurrence of one, at most so many. */
    static List<String> behind(List<String> paths, String path, int count) {
        int at = paths.indexOf(path);
        return at < 0 ? List.of() : paths.subList(at + 1, Math.min(paths.size(), at + 1 + count));
    }
}
