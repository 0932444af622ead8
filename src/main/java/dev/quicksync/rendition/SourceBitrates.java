package dev.quicksync.rendition;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quicksync.library.Catalog;
import dev.quicksync.library.Library;
import dev.quicksync.library.Track;
import dev.quicksync.transcode.FfmpegCommand;
import dev.quicksync.transcode.FfmpegReport;
import dev.quicksync.transcode.FfmpegRun;
import dev.quicksync.transcode.Priority;
import dev.quicksync.transcode.QueueFullException;
import dev.quicksync.transcode.Transcode;
import dev.quicksync.transcode.TranscodePool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The bitrate of original files, as their tags were read; asked of ffmpeg where they were not, and remembered. */
@ApplicationScoped
public class SourceBitrates {

    private static final Logger LOG = Logger.getLogger(SourceBitrates.class);
    private static final int MOST_REMEMBERED = 100_000;
    private static final int PATIENCE_SECONDS = 3;

    private final Library library;
    private final Catalog catalog;
    private final TranscodePool pool;
    private final AsyncCache<Track, OptionalInt> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).buildAsync();

    SourceBitrates(Library library, Catalog catalog, TranscodePool pool) {
        this.library = library;
        this.catalog = catalog;
        this.pool = pool;
    }

    /**
     * The bitrate of a track's audio in kbps; none when it can't be told now, or not soon: somebody waits for the first byte, while every
     * ffmpeg may be at work for others. Never fails.
     */
    public CompletionStage<OptionalInt> kbpsOf(Track track) {
        CompletableFuture<OptionalInt> answer = known.get(track, (asked, executor) -> look(asked));
        return answer.copy()
                .completeOnTimeout(OptionalInt.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failure -> {
                    LOG.warnf("The bitrate of %s can't be told: %s", track.path(), failure.getMessage());
                    return OptionalInt.empty();
                });
    }

    private CompletableFuture<OptionalInt> look(Track track) {
        return catalog.kbpsOf(track)
                .otherwise(OptionalInt.empty()) // the database is a short cut here
                .toCompletionStage()
                .thenCompose(kbps -> kbps.isPresent() ? CompletableFuture.completedFuture(kbps) : ask(track))
                .toCompletableFuture();
    }

    private CompletableFuture<OptionalInt> ask(Track track) {
        try {
            return pool.submit(FfmpegCommand.probe(library.fileOf(track)), Priority.LISTENER, new NobodyCares())
                    .result()
                    .thenApply(FfmpegReport::sourceKbps)
                    .toCompletableFuture();
        } catch (QueueFullException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A probe is over before it could say how far it is. */
    private static final class NobodyCares implements Transcode.Listener {

        @Override
        public FfmpegRun.Progress started() {
            return soFar -> {};
        }

        @Override
        public void setBack() {
            // The result comes later.
        }
    }
}
