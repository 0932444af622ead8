package dev.quicksync.rendition;

import dev.quicksync.transcode.ProcessTree;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The directory of the cache on disk, which belongs to one server at a time. Blocks on the disk. */
@ApplicationScoped
class CacheDirectory {

    private static final Logger LOG = Logger.getLogger(CacheDirectory.class);
    private static final String LOCK_NAME = ".quicksync.lock";
    private static final String UNFINISHED = ".part";

    /** What the names of this server's unfinished files begin with; all others are nobody's any more. */
    private final String ours = "." + UUID.randomUUID() + ".";

    private final boolean enabled;
    private final Path path;
    private @Nullable FileChannel lock;

    CacheDirectory(RenditionConfig config) {
        this.enabled = config.enabled();
        this.path = config.dir().toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /** Where a name of the index lies. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Makes an empty file for what is not complete yet, in the directory of the complete one. */
    synchronized Path unfinished(String name) throws IOException {
        Path directory = Objects.requireNonNull(resolve(name).getParent());
        Files.createDirectories(directory);
        return Files.createFile(directory.resolve(ours + UUID.randomUUID() + UNFINISHED));
    }

    /**
     * Claims the directory.
     *
     * @throws IllegalStateException when another server uses it, so that this one does not start
     */
    void claim(@Observes StartupEvent event) {
        if (!enabled) {
            LOG.info("The cache is off (AUDIO_CACHE_ENABLED=false): only originals are served");
            return;
        }
        try {
            Files.createDirectories(path);
            lock = FileChannel.open(path.resolve(LOCK_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock claimed = lock.tryLock();
            if (claimed == null) {
                throw usedByAnother();
            }
        } catch (OverlappingFileLockException e) {
            throw usedByAnother();
        } catch (IOException e) {
            LOG.errorf("The cache directory %s can't be written, so nothing can be made in it: %s", path, e);
        }
    }

    void release(@Observes ShutdownEvent event) throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    private IllegalStateException usedByAnother() {
        return new IllegalStateException("Another Quicksync server uses the cache directory " + path
                + "; give this one its own AUDIO_CACHE_DIR");
    }

    /** Ends what a server that was killed has left running; before anything is written. */
    void endLeftovers() {
        ProcessTree.killLeftovers(path);
    }

    /** Told of each file that has the name of a rendition. */
    interface Found {
        void file(String name, long size, long modifiedNanos);
    }

    /** Looks at every file, and removes what a crash has left unfinished. Makes no use of what a file holds. */
    void walk(Found found) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.startsWith(".") && name.endsWith(UNFINISHED)) {
                    if (!name.startsWith(ours)) {
                        LOG.infof("Removing %s, which a crash has left unfinished", path.relativize(file));
                        deleteUnfinished(file);
                    }
                } else if (name.endsWith(".mp3") && attributes.isRegularFile()) {
                    found.file(
                            nameOf(file),
                            attributes.size(),
                            attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
                if (e != null) {
                    LOG.warnf("%s in the cache can't be read in full: %s", path.relativize(visited), e);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                LOG.warnf("%s in the cache can't be read: %s", path.relativize(file), e);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void deleteUnfinished(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("It can't be removed: %s", e);
        }
    }

    /** The rendition of this name as it lies on disk; empty when there is none, or something else. */
    Optional<Rendition> read(String name) {
        Path file = resolve(name);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return LabelTag.read(file)
                    .map(label -> new Rendition(
                            name,
                            label,
                            attributes.size(),
                            attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("A rendition can't be read: %s", e);
            return Optional.empty();
        }
    }

    /** How much of the disk can still be written, in bytes; {@link Room#UNKNOWN} when that can't be told. Asks the system, not the disk. */
    long usableBytes() {
        File file = path.toFile();
        long usable = file.getUsableSpace();
        return usable == 0 && file.getTotalSpace() == 0 ? Room.UNKNOWN : usable;
    }

    private String nameOf(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Removes a file and the directories that it leaves empty, none of which is one that {@link #unfinished} is about to use. A
     * file that is gone already is fine.
     */
    synchronized void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path directory = file.getParent();
        while (directory != null
                && !directory.equals(path)
                && directory.toFile().delete()) { // only when empty
            directory = directory.getParent();
        }
    }
}
