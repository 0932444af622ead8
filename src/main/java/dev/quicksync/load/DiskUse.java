package dev.quicksync.load;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** How full the volume is that a directory lies on, or will lie on once it is made. */
final class DiskUse {

    private final Path directory;
    private final Executor thread;

    /** @param thread does what blocks */
    DiskUse(Path directory, Executor thread) {
        this.directory = directory.toAbsolutePath().normalize();
        this.thread = thread;
    }

    /** The percentage, read on another thread. */
    CompletableFuture<Double> percent() {
        return CompletableFuture.supplyAsync(this::percentBlocking, thread);
    }

    /** The percentage; {@link ServerLoad#UNKNOWN} when it can't be told. Blocks on the disk. */
    double percentBlocking() {
        try {
            FileStore volume = Files.getFileStore(nearestThatExists());
            return percentOf(volume.getTotalSpace(), volume.getUnallocatedSpace(), volume.getUsableSpace());
        } catch (IOException | RuntimeException e) {
            return ServerLoad.UNKNOWN;
        }
    }

    /** Counts like {@code df}: what is reserved for the administrator is neither used nor free. All in bytes. */
    static double percentOf(long total, long unallocated, long usable) {
        double used = (double) total - unallocated;
        return used + usable > 0 ? Percent.of(used, used + usable) : ServerLoad.UNKNOWN;
    }

    private Path nearestThatExists() {
        Path path = directory;
        while (path.getParent() != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }
}
