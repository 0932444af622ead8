package dev.quicksync.rendition;

import dev.quicksync.library.ChangedTrackException;
import dev.quicksync.transcode.QueueFullException;
import dev.quicksync.transcode.TranscodeException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts the renditions that could not be made, by what went wrong. */
@ApplicationScoped
class MakingFailures implements MeterBinder {

    /** What went wrong. */
    enum Reason {
        /** The cache, or the disk, is full. */
        NO_ROOM,
        /** Too much waits already. */
        QUEUE_FULL,
        /** The track changed, or can't be read any more. */
        TRACK_CHANGED,
        /** The disk of the cache can't be written. */
        DISK,
        /** ffmpeg could not be run. */
        NOT_STARTED,
        /** ffmpeg ended with an error. */
        FFMPEG,
        /** ffmpeg took too long. */
        TIME_LIMIT,
        /** The server is stopping. */
        STOPPED,
        /** What came out is not what should. */
        RESULT,
        /** Something else: a fault of the server. */
        OTHER;

        static Reason of(Throwable failure) {
            if (failure instanceof NoRoomException) {
                return NO_ROOM;
            }
            if (failure instanceof QueueFullException) {
                return QUEUE_FULL;
            }
            if (failure instanceof ChangedTrackException) {
                return TRACK_CHANGED;
            }
            if (failure instanceof TranscodeException transcode) {
                return switch (transcode.kind()) {
                    case NOT_STARTED -> NOT_STARTED;
                    case FFMPEG -> FFMPEG;
                    case TIME_LIMIT -> TIME_LIMIT;
                    case STOPPED -> STOPPED;
                    case RESULT -> RESULT;
                };
            }
            return failure instanceof IOException ? DISK : OTHER;
        }
    }

    private final Map<Reason, LongAdder> counts = new EnumMap<>(Reason.class);

    MakingFailures() {
        for (Reason reason : Reason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    void count(Throwable failure) {
        counts.getOrDefault(Reason.of(failure), new LongAdder()).increment();
    }

    /** How many there were since the start. */
    long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counts.forEach((reason, count) -> FunctionCounter.builder("quicksync.transcode.failures", count, LongAdder::sum)
                .description("Renditions that could not be made")
                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .register(registry));
    }
}
