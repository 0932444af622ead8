package dev.quicksync.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** The pictures of tracks: the one in the file, else the one beside it. Those asked for lately are in memory. Everything here blocks. */
@ApplicationScoped
class Covers {

    private static final Logger LOG = Logger.getLogger(Covers.class);

    /** In bytes. */
    private static final long MOST_REMEMBERED = 16 << 20;

    /** What an entry takes beside its picture, in bytes. */
    private static final int ENTRY = 200;

    /** Files that are read at once: a tag may take some memory. */
    private static final int AT_ONCE = 2;

    /** Where a picture is; another file is another place. */
    private record Place(String path, long size, Instant modified) {}

    private final Library library;
    private final Catalog catalog;
    private final MediaProbe probe;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Cache<Place, Optional<Cover>> known = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .<Place, Optional<Cover>>weigher((place, cover) ->
                    ENTRY + cover.map(found -> found.bytes().length).orElse(0))
            .build();

    Covers(Library library, Catalog catalog, MediaProbe probe) {
        this.library = library;
        this.catalog = catalog;
        this.probe = probe;
    }

    /** The cover of the track at a path, any text; nothing when there is no such track, or none that can be shown. */
    Optional<Cover> find(String path) {
        return library.find(path).flatMap(track -> embedded(track).or(() -> beside(track)));
    }

    /** Asks for nothing that the catalog does not know of: those files have been read once, and did no harm. */
    private Optional<Cover> embedded(Track track) {
        Place place = new Place(track.path().value(), track.size(), track.lastModified());
        Optional<Cover> cover = known.getIfPresent(place);
        if (cover != null) {
            return cover;
        }
        boolean expected = catalog.holdsPicture(track);
        return expected ? load(place, () -> picture(track)) : Optional.empty();
    }

    private Optional<byte[]> picture(Track track) throws IOException, MediaProbe.UnavailableException {
        library.requireUnchanged(track);
        if (TagFile.canRead(track.kind())) {
            try {
                Optional<byte[]> own =
                        TagFile.read(library.fileOf(track), track.kind()).picture();
                if (own.isPresent()) {
                    return own;
                }
            } catch (IOException e) {
                LOG.debugf("%s: %s", track.path(), e);
            }
        }
        return probe.picture(track);
    }

    private Optional<Cover> beside(Track track) {
        Optional<String> path = library.pictureBeside(track.path().value());
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = library.root().resolve(path.get()).toRealPath();
            if (!file.startsWith(library.root().toRealPath())) {
                return Optional.empty();
            }
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            Instant modified = found.lastModifiedTime().toInstant();
            Place place = new Place(path.get(), found.size(), modified);
            return found.isRegularFile() && found.size() <= Cover.LARGEST
                    ? load(place, () -> bytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            logged(path.get(), e);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(Cover.LARGEST + 1));
        }
    }

    private interface Source {
        Optional<byte[]> bytes() throws IOException, MediaProbe.UnavailableException;
    }

    private Optional<Cover> load(Place place, Source source) {
        Optional<Cover> cover = known.getIfPresent(place);
        if (cover != null) {
            return cover;
        }
        turns.acquireUninterruptibly();
        try {
            cover = known.getIfPresent(place); // somebody else's turn
            if (cover == null) {
                Instant modified = place.modified().truncatedTo(ChronoUnit.SECONDS);
                cover = source.bytes().flatMap(bytes -> Cover.of(bytes, modified));
                known.put(place, cover);
            }
            return cover;
        } catch (IOException | MediaProbe.UnavailableException e) {
            logged(place.path(), e);
            return Optional.empty();
        } finally {
            turns.release();
        }
    }

    private static void logged(String path, Exception failure) {
        if (!(failure instanceof NoSuchFileException)) {
            LOG.warnf("The cover of %s can't be read: %s", TrackPath.printable(path), failure);
        }
    }
}
