package dev.quicksync.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks at one directory of the music root. Blocks on the disk.
 *
 * <p>Regular files with a known extension are tracks. Links count as what they lead to, as long as that lies inside the music
 * root and is no loop; devices, pipes and names that are not UTF-8 are left out.
 */
final class DirectoryReader {

    private static final Logger LOG = Logger.getLogger(DirectoryReader.class);
    private static final int DEEPEST = 64;

    /** Directories that link to each other could be walked in any order; this keeps the number of ways small. */
    private static final int MOST_LINKS = 3;

    /** What macOS keeps beside a file on other file systems; it has the file's extension and no music. */
    private static final String MAC_COMPANION = "._";

    private final Path root;
    private final Path realRoot;
    private final Set<Path> complainedAbout = new HashSet<>();

    DirectoryReader(Path root) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
    }

    /**
     * The music root itself.
     *
     * @throws IOException when it is not there, or no directory
     */
    DirectoryPlace top() throws IOException {
        BasicFileAttributes found = Files.readAttributes(root, BasicFileAttributes.class);
        if (!found.isDirectory()) {
            throw new NotDirectoryException(root.toString());
        }
        return new DirectoryPlace(found.fileKey(), List.of(realRoot), 0);
    }

    /**
     * Lists a directory.
     *
     * @param relative its path below the music root, empty or with a trailing {@code /}
     * @throws IOException when it can't be read
     */
    Listing read(String relative, DirectoryPlace place) throws IOException {
        List<Track> tracks = new ArrayList<>();
        Map<String, DirectoryPlace> directories = new HashMap<>();
        Set<String> pictures = new HashSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(relative))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                String path = relative + name;
                if (name.startsWith(MAC_COMPANION)) {
                    continue;
                }
                if (!isAscii(name) && !isName(path, entry)) {
                    complain(entry, "its name is not UTF-8, or the server runs in a locale that is not");
                    continue;
                }
                readEntry(entry, path, place, tracks, directories, pictures);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        requirePlace(relative, place); // what was listed is worth nothing if a link has taken its place
        return new Listing(Set.of(tracks.toArray(Track[]::new)), directories, FolderPicture.best(pictures));
    }

    private void requirePlace(String relative, DirectoryPlace place) throws IOException {
        if (!root.resolve(relative).toRealPath().equals(place.real())) {
            throw new NotDirectoryException(relative);
        }
    }

    private void readEntry(
            Path entry,
            String path,
            DirectoryPlace place,
            List<Track> tracks,
            Map<String, DirectoryPlace> directories,
            Set<String> pictures) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Path linked = found.isSymbolicLink() ? entry.toRealPath() : null;
            if (linked != null) {
                if (!linked.startsWith(realRoot)) {
                    complain(entry, "it is a link that leads out of the music root");
                    return;
                }
                found = Files.readAttributes(linked, BasicFileAttributes.class);
            }
            if (found.isDirectory()) {
                Path real = linked == null ? place.real().resolve(entry.getFileName()) : linked;
                if (place.loopsInto(real)) {
                    complain(entry, "it leads back to a directory above it");
                } else if (linked != null && place.links() == MOST_LINKS) {
                    complain(entry, "it lies behind more than " + MOST_LINKS + " links");
                } else if (place.chain().size() > DEEPEST) {
                    complain(entry, "it lies more than " + DEEPEST + " directories deep");
                } else {
                    directories.put(
                            path + "/",
                            linked == null ? place.child(found.fileKey(), real) : place.linked(found.fileKey(), real));
                }
            } else if (found.isRegularFile()) {
                Optional<Track> track = track(path, found);
                if (track.isPresent()) {
                    tracks.add(track.get());
                } else if (FolderPicture.isOne(entry.getFileName().toString())) {
                    pictures.add(entry.getFileName().toString());
                }
            }
        } catch (IOException e) {
            complain(entry, "it can't be looked at: " + e);
        } catch (RefusedPathException e) { // legal on this disk, as a backslash is
            complain(entry, "nobody could ask for it: " + e.getMessage());
        }
    }

    /** Every charset that a locale may have knows these. */
    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether this text leads to the entry again; bytes that the locale's charset does not know are lost in it. */
    private boolean isName(String path, Path entry) {
        try {
            return root.resolve(path).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Optional<Track> track(String path, BasicFileAttributes found) {
        TrackPath trackPath = new TrackPath(path);
        return AudioKind.ofExtension(trackPath.extension())
                .map(kind -> new Track(
                        trackPath, kind, found.size(), found.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
    }

    private void complain(Path entry, String reason) {
        if (complainedAbout.add(entry)) { // once, not at every look
            LOG.warnf(
                    "%s is left out: %s",
                    TrackPath.printable(root.relativize(entry).toString()), TrackPath.printable(reason));
        }
    }
}
