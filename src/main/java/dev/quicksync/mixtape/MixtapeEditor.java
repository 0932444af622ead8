package dev.quicksync.mixtape;

import dev.quicksync.mixtape.Mixtape.Entry;
import dev.quicksync.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes, changes and removes mixtapes, each time all of it or nothing, and tells of it afterwards. Its methods block.
 *
 * <p>They throw 404 when there is no such mixtape, 412 when its version is not the one that the change is meant for, and 422 when the
 * mixtape can't be changed so.
 */
@ApplicationScoped
class MixtapeEditor {

    private static final Logger LOG = Logger.getLogger(MixtapeEditor.class);

    /** More than one is taken only by a database that lets two servers choose a slug at once. */
    private static final int MOST_TRIES = 5;

    /** What happens to one mixtape within a transaction, which has begun its next version. */
    @FunctionalInterface
    private interface Edit {

        void apply(Connection connection, Mixtape mixtape) throws SQLException;
    }

    private final Database database;
    private final KnownTracks known;
    private final MixtapeProgress progress;
    private final Event<MixtapeChanged> changed;
    private final Clock clock;

    MixtapeEditor(
            Database database,
            KnownTracks known,
            MixtapeProgress progress,
            Event<MixtapeChanged> changed,
            Clock clock) {
        this.database = database;
        this.known = known;
        this.progress = progress;
        this.changed = changed;
        this.clock = clock;
    }

    /** Makes one. */
    Mixtape create(WantedMixtape wanted, String by) {
        List<WantedTrack> tracks = wanted.tracks();
        requireRoom(tracks.size());
        known.require(tracks);
        List<String> paths = tracks.stream().map(WantedTrack::path).toList();
        Mixtape made = insert(wanted, paths, by);
        tell(made, Set.of(), true);
        return made;
    }

    private Mixtape insert(WantedMixtape wanted, List<String> paths, String by) {
        String base = wanted.slug().orElseGet(() -> Slug.of(wanted.title()));
        for (int attempt = 1; ; attempt++) {
            try {
                return database.runBlocking(connection -> {
                    String slug = Slug.free(base, MixtapeWrites.slugsLike(connection, base));
                    Mixtape mixtape = fresh(wanted, slug, by);
                    MixtapeWrites.insert(connection, mixtape);
                    MixtapeWrites.insertTracks(connection, mixtape, paths, 0);
                    return reread(connection, slug);
                });
            } catch (SQLException e) {
                if (attempt == MOST_TRIES || !isTaken(e)) {
                    throw failed(e);
                }
            }
        }
    }

    private Mixtape fresh(WantedMixtape wanted, String slug, String by) {
        Instant now = now();
        String id = UUID.randomUUID().toString();
        return new Mixtape(
                id, slug, wanted.title(), wanted.description(), wanted.linerNotes(), 1, now, now, by, List.of());
    }

    /** Whether a unique index has refused the row. */
    private static boolean isTaken(SQLException failure) {
        String state = failure.getSQLState();
        return (state != null && state.startsWith("23"))
                || String.valueOf(failure.getMessage()).contains("UNIQUE");
    }

    /** Changes its texts. */
    Mixtape change(String slug, Condition condition, TextChange change) {
        return edit(slug, condition, (connection, mixtape) -> MixtapeWrites.setTexts(connection, change.of(mixtape)));
    }

    /**
     * Adds tracks.
     *
     * @param position where the first of them shall be, from 0; at the end when it is empty
     */
    Mixtape add(String slug, Condition condition, List<String> paths, OptionalInt position) {
        known.require(paths.stream().map(path -> new WantedTrack(path, false)).toList());
        return edit(slug, condition, (connection, mixtape) -> {
            int count = mixtape.entries().size();
            requireRoom(count + paths.size());
            if (position.orElse(0) > count) {
                throw new WebApplicationException("position: the mixtape has " + count + " tracks only", 422);
            }
            MixtapeWrites.insertTracks(connection, mixtape, paths, position.orElse(count));
        });
    }

    /**
     * Brings its tracks into another order.
     *
     * @param entries the ids of all of them, each once
     */
    Mixtape reorder(String slug, Condition condition, List<Integer> entries) {
        return edit(slug, condition, (connection, mixtape) -> {
            Set<Integer> there = new HashSet<>();
            mixtape.entries().forEach(entry -> there.add(entry.id()));
            if (entries.size() != there.size() || !there.equals(new HashSet<>(entries))) {
                throw new WebApplicationException(
                        "order: must name each of the mixtape's " + there.size() + " tracks once, by its id", 422);
            }
            MixtapeWrites.order(connection, mixtape, entries);
        });
    }

    /** Takes one track out. */
    Mixtape removeTrack(String slug, Condition condition, int id) {
        return edit(slug, condition, (connection, mixtape) -> {
            Entry entry = mixtape.entries().stream()
                    .filter(candidate -> candidate.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("There is no such track in the mixtape."));
            MixtapeWrites.removeTrack(connection, mixtape, entry);
        });
    }

    /**
     * Removes a mixtape, and ends what is told of its progress.
     *
     * @return the mixtape as it was
     */
    Mixtape remove(String slug, Condition condition) {
        Mixtape removed = run(connection -> {
            Mixtape mixtape = reread(connection, slug);
            condition.require(mixtape.id(), mixtape.version());
            MixtapeWrites.delete(connection, mixtape);
            return mixtape;
        });
        progress.end(slug);
        return removed;
    }

    private Mixtape edit(String slug, Condition condition, Edit edit) {
        Set<String> before = new HashSet<>();
        Mixtape after = run(connection -> {
            MixtapeWrites.nextVersion(connection, slug, clock.millis());
            Mixtape mixtape = reread(connection, slug);
            condition.require(mixtape.id(), mixtape.version() - 1);
            before.addAll(mixtape.paths());
            edit.apply(connection, mixtape);
            return reread(connection, slug);
        });
        tell(after, before, false);
        return after;
    }

    private static Mixtape reread(Connection connection, String slug) throws SQLException {
        return MixtapeRows.find(connection, slug).orElseThrow(MixtapeEditor::notThere);
    }

    static NotFoundException notThere() {
        return new NotFoundException("There is no such mixtape.");
    }

    private static void requireRoom(int tracks) {
        if (tracks > MixtapeRules.MOST_TRACKS) {
            throw new WebApplicationException(
                    "tracks: a mixtape has at most " + MixtapeRules.MOST_TRACKS + " of them", 422);
        }
    }

    /** The change has been made, whatever those do who are told of it. */
    private void tell(Mixtape mixtape, Set<String> before, boolean created) {
        List<String> added = mixtape.paths().stream()
                .distinct()
                .filter(path -> !before.contains(path))
                .toList();
        try {
            changed.fire(new MixtapeChanged(mixtape.slug(), added, created));
        } catch (RuntimeException e) {
            LOG.errorf(e, "What follows from a change of the mixtape %s failed", mixtape.slug());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS); // as the database keeps it
    }

    private <T> T run(Database.Work<T> work) {
        try {
            return database.runBlocking(work);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The mixtapes can't be written", failure);
    }
}
