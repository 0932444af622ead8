package dev.quicksync.library;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Brings {@link Library} in line with the disk, one directory or all of them at a time. Level-triggered: it compares what is
 * there with what was there, so a look too many does nothing. Not thread-safe; blocks on the disk.
 */
final class LibraryScanner {

    private static final Logger LOG = Logger.getLogger(LibraryScanner.class);

    private final Library library;
    private final DirectoryReader reader;
    private final DirectoryPlace top;
    private final Consumer<Track> changed;
    private final BiConsumer<String, DirectoryPlace> entered;
    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<String, DirectoryPlace> places = new HashMap<>();

    /**
     * @param changed told of every track that is new or whose file has changed
     * @param entered told of every directory before it is listed, so that it can be watched without a gap
     * @throws IOException when the music root is not there
     */
    LibraryScanner(Library library, Consumer<Track> changed, BiConsumer<String, DirectoryPlace> entered)
            throws IOException {
        this.library = library;
        this.reader = new DirectoryReader(library.root());
        this.changed = changed;
        this.entered = entered;
        this.top = reader.top();
        places.put("", top);
    }

    /** Looks through the whole music root. */
    void scanAll() {
        scan("", top, true);
    }

    /**
     * Makes sure that the music root is still the directory it was: nothing else reports that it was moved, or mounted over.
     *
     * @throws IOException when it is gone or another one
     */
    void requireSameRoot() throws IOException {
        if (!reader.top().equals(top)) {
            throw new IOException("it was moved, unmounted or mounted over");
        }
    }

    /** Looks at one directory, and at those in it that are new. A directory that nobody knows is left to its parent. */
    void scan(String relative) {
        DirectoryPlace place = places.get(relative);
        if (place != null) {
            scan(relative, place, false);
        }
    }

    /** Forgets everything, as when the music root is gone. */
    void forgetAll() {
        forget("");
        places.put("", top);
    }

    private void scan(String relative, DirectoryPlace place, boolean recursive) {
        places.put(relative, place);
        entered.accept(relative, place);
        Listing before = listings.getOrDefault(relative, Listing.EMPTY);
        Listing now;
        try {
            now = reader.read(relative, place);
        } catch (NoSuchFileException | NotDirectoryException e) {
            forget(relative);
            return;
        } catch (IOException e) {
            LOG.warnf("The directory %s can't be read: %s", relative.isEmpty() ? "music root" : relative, e);
            now = before; // it may be a passing fault, and who opens a track is told the truth
        }
        listings.put(relative, now);
        library.setPicture(relative, now.picture());
        apply(before, now);
        for (Map.Entry<String, DirectoryPlace> directory : now.directories().entrySet()) {
            DirectoryPlace known = places.get(directory.getKey()); // none once it was forgotten
            if (recursive || !directory.getValue().equals(known)) {
                scan(directory.getKey(), directory.getValue(), true);
            }
        }
    }

    private void apply(Listing before, Listing now) {
        if (!now.tracks().equals(before.tracks())) {
            apply(before.tracks(), now.tracks());
        }
        for (String directory : before.directories().keySet()) {
            if (!now.directories().containsKey(directory)) {
                forget(directory);
            }
        }
    }

    private void apply(Set<Track> before, Set<Track> now) {
        for (Track track : now) {
            if (!before.contains(track)) {
                library.put(track);
                changed.accept(track);
            }
        }
        for (Track track : before) {
            if (!now.contains(track)
                    && library.find(track.path()).filter(track::equals).isPresent()) {
                library.remove(track.path().value());
            }
        }
    }

    private void forget(String relative) {
        places.remove(relative);
        library.setPicture(relative, Optional.empty());
        Listing gone = listings.remove(relative);
        if (gone != null) {
            gone.tracks().forEach(track -> library.remove(track.path().value()));
            gone.directories().keySet().forEach(this::forget);
        }
    }
}
