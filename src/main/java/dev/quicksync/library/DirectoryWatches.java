package dev.quicksync.library;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The directories below the music root that the file system reports about. Each is registered once: to do so again is harmless, but costs more than
 * a look at what lies in it. Not thread-safe.
 */
final class DirectoryWatches {

    private final Path root;
    private final WatchService service;
    private final Map<String, Watch> byDirectory = new HashMap<>();
    /** A link and its target share one key. */
    private final Map<WatchKey, Set<String>> byKey = new HashMap<>();

    /** Which directory it was, and how it reports. */
    private record Watch(DirectoryPlace place, WatchKey key) {

        /** Without a file key, another directory of the same name could not be told from it. */
        private boolean isOf(DirectoryPlace now) {
            return now.fileKey() != null && place.equals(now) && key.isValid();
        }
    }

    DirectoryWatches(Path root, WatchService service) {
        this.root = root;
        this.service = service;
    }

    /**
     * Has a directory watched.
     *
     * @param relative its path below the music root, empty or with a trailing {@code /}
     * @param place where it was found
     * @return false when it already is
     * @throws IOException when it can't be watched
     */
    boolean watch(String relative, DirectoryPlace place) throws IOException {
        Watch known = byDirectory.get(relative);
        if (known != null && known.isOf(place)) {
            return false;
        }
        WatchKey key = root.resolve(relative)
                .register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
        byDirectory.put(relative, new Watch(place, key));
        byKey.computeIfAbsent(key, first -> new HashSet<>()).add(relative);
        return true;
    }

    /** The directories that a report may be about. */
    Set<String> directoriesOf(WatchKey key) {
        return Set.copyOf(byKey.getOrDefault(key, Set.of()));
    }

    /** Nothing more is reported by this key: its directory is gone. */
    void forget(WatchKey key) {
        Set<String> directories = byKey.remove(key);
        if (directories != null) {
            directories.forEach(directory -> byDirectory.computeIfPresent(
                    directory, (same, watch) -> watch.key().equals(key) ? null : watch));
        }
    }
}
