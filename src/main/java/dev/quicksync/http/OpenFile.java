package dev.quicksync.http;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** A file that is open for reading. All who send from it at the same time share it; it is closed when the last of them lets it go. */
public final class OpenFile {

    private static final Logger LOG = Logger.getLogger(OpenFile.class);

    private final FileChannel channel;
    private final long size;
    private volatile boolean kept;
    private volatile boolean used;
    private final AtomicInteger holders = new AtomicInteger(1);

    private OpenFile(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /**
     * Opens a file; whoever does is its first holder. Blocks on the disk.
     *
     * @throws IOException {@link java.nio.file.NoSuchFileException}, {@link java.nio.file.AccessDeniedException} or another
     */
    static OpenFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new OpenFile(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Its length in bytes when it was opened. */
    public long size() {
        return size;
    }

    /** For whoever holds it only. */
    FileChannel channel() {
        return channel;
    }

    /** Whether it is still what somebody who opens it now would get. */
    boolean isKept() {
        return kept && hasItsSize();
    }

    /** Whoever writes over a file in place changes its length, mostly; asking an open file for it costs no look at the disk. */
    private boolean hasItsSize() {
        try {
            return channel.size() == size;
        } catch (IOException e) {
            return false; // closed in the meantime
        }
    }

    /** Has others take it, too; whoever keeps it for them is one more holder. */
    void keep() {
        holders.incrementAndGet();
        kept = true;
    }

    void keepNoLonger() {
        kept = false;
    }

    /** Whether anybody has taken it since the last call. */
    boolean takeUsed() {
        boolean was = used;
        used = false;
        return was;
    }

    /** Takes it as one more holder; false when nobody held it any more, and it is closed. */
    boolean hold() {
        if (!used) { // all event loops look at it: writing it each time would take it from the others
            used = true;
        }
        int before = holders.getAndUpdate(count -> count == 0 ? 0 : count + 1);
        return before > 0;
    }

    /** Lets it go. Once for each holder. */
    public void release() {
        if (holders.decrementAndGet() > 0) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A file did not close", e);
        }
    }
}
