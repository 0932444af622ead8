package dev.quicksync.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The tracks whose tags are to be read, and the threads that do it. What was read waits to be taken, and no more is read while much waits. */
final class TagQueue {

    private static final Logger LOG = Logger.getLogger(TagQueue.class);

    private static final int MOST_READ = 1_000;

    private final MediaReader reader;
    private final Map<String, Track> waiting = new LinkedHashMap<>();
    private final List<Reading> read = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private int inWork;
    private boolean closed;

    TagQueue(MediaReader reader, int threadCount) {
        this.reader = reader;
        for (int i = 0; i < threadCount; i++) {
            Thread thread = TagThreads.thread("tags", this::work);
            threads.add(thread);
            thread.start();
        }
    }

    /** Has a track read, in place of an earlier state of its file that still waits. */
    synchronized void add(Track track) {
        waiting.put(track.path().value(), track);
        notifyAll();
    }

    /** A track is gone. */
    synchronized void remove(String path) {
        waiting.remove(path);
    }

    /** How many are to be read, or are read but not taken. */
    synchronized int left() {
        return waiting.size() + inWork + read.size();
    }

    /** Whether so many can be taken. */
    synchronized boolean isReady(int many) {
        return read.size() >= many;
    }

    /** Takes what was read. */
    synchronized List<Reading> take(int most) {
        List<Reading> first = read.subList(0, Math.min(most, read.size()));
        List<Reading> taken = List.copyOf(first);
        first.clear();
        notifyAll();
        return taken;
    }

    /** Ends the threads; what they read now is lost. */
    void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(1_000);
        }
    }

    private void work() {
        try {
            for (Optional<Track> next = next(); next.isPresent(); next = next()) {
                done(read(next.get()));
            }
        } catch (InterruptedException e) {
            LOG.debug("No more tags are read");
        }
    }

    private synchronized Optional<Track> next() throws InterruptedException {
        while (!closed && (waiting.isEmpty() || read.size() >= MOST_READ)) {
            wait();
        }
        if (closed) {
            return Optional.empty();
        }
        var first = waiting.entrySet().iterator();
        Track track = first.next().getValue();
        first.remove();
        inWork++;
        return Optional.of(track);
    }

    private synchronized void done(Reading reading) {
        inWork--;
        read.add(reading);
    }

    private Reading read(Track track) {
        try {
            return Reading.of(track, reader.read(track));
        } catch (IOException e) {
            LOG.debugf("%s can't be read: %s", track.path(), e);
            return Reading.failed(track, e.getMessage() == null ? "it can't be read" : e.getMessage());
        } catch (MediaProbe.UnavailableException e) {
            LOG.debugf("%s can't be read now: %s", track.path(), e.getMessage());
            return Reading.unavailable(track, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Reading %s failed", track.path());
            return Reading.failed(track, "it can't be read");
        }
    }
}
