package dev.quicksync.rendition;

import dev.quicksync.library.Library;
import dev.quicksync.transcode.FfmpegCommand;
import dev.quicksync.transcode.FfmpegReport;
import dev.quicksync.transcode.Priority;
import dev.quicksync.transcode.QueueFullException;
import dev.quicksync.transcode.Transcode;
import dev.quicksync.transcode.TranscodeException;
import dev.quicksync.transcode.TranscodePool;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes one rendition: an unfinished file, ffmpeg, a look at the result, the label, and its name. Whatever goes wrong, the
 * unfinished file is removed.
 */
final class RenditionMaker {

    private static final Logger LOG = Logger.getLogger(RenditionMaker.class);

    /** What every maker works with. */
    record Tools(
            CacheDirectory directory,
            RenditionStore store,
            IndexLoading loading,
            Library library,
            TranscodePool pool,
            Room room,
            Vertx vertx) {}

    /** Less room than this is none. */
    private static final long LEAST_BYTES = 64 << 10;

    private final RenditionKey key;
    private final Duration spared;
    private final Tools tools;
    private final Making making;

    private volatile Priority priority;
    private @Nullable Transcode job;
    private @Nullable String cancelled;
    private @Nullable NoRoomException noRoom;

    /**
     * @param spared what has been used within this time does not make way for it, as long as its priority is that of background work
     * @param abandoned called when the last listener has left while it is not finished
     */
    RenditionMaker(
            RenditionKey key, Priority priority, Duration spared, Tools tools, Consumer<RenditionMaker> abandoned) {
        this.key = key;
        this.priority = priority;
        this.spared = spared;
        this.tools = tools;
        this.making = new Making(key, () -> promote(Priority.LISTENER), () -> abandoned.accept(this));
    }

    /** The work as its listeners see it. */
    Making making() {
        return making;
    }

    /** Whether there is something that does not make way for it. */
    boolean isSparing() {
        return priority == Priority.BACKGROUND && !spared.isZero();
    }

    /** Starts. */
    Future<Rendition> make() {
        return alreadyThere()
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(found.get())
                        : attempt(FfmpegCommand.Cover.KEEP).recover(this::withoutCover));
    }

    /** The database may lack the last second before a crash; what it lacks is on disk all the same. */
    private Future<Optional<Rendition>> alreadyThere() {
        return tools.loading().compared().isComplete()
                ? Future.succeededFuture(Optional.empty())
                : blocking(() -> tools.store().findOnDisk(key));
    }

    /** A picture that MP3 can't hold must not cost the music. */
    private Future<Rendition> withoutCover(Throwable failure) {
        boolean pictureMayBeToBlame = failure instanceof TranscodeException ffmpeg
                && ffmpeg.report().filter(FfmpegReport::sourceHasPicture).isPresent()
                && making.startOver();
        return pictureMayBeToBlame ? attempt(FfmpegCommand.Cover.LEAVE_OUT) : Future.failedFuture(failure);
    }

    private Future<Rendition> attempt(FfmpegCommand.Cover cover) {
        Room.Claim claim = tools.room().open(() -> priority, spared, this::stop);
        return blocking(() -> unfinished(claim))
                .compose(file -> encode(file, cover, claim)
                        .onSuccess(report -> making.encodingIsDone())
                        .compose(report -> blocking(() -> finish(file, report, claim)))
                        .onFailure(failure -> remove(file)))
                .onComplete(over -> claim.close());
    }

    private Path unfinished(Room.Claim claim) throws IOException {
        claim.atLeast(LEAST_BYTES);
        return tools.directory()
                .unfinished(RenditionNames.of(key.track(), key.encoding()).get(0));
    }

    private void remove(Path file) {
        blocking(() -> {
                    tools.directory().delete(file);
                    return null;
                })
                .onFailure(failure -> LOG.warnf("An unfinished file could not be removed: %s", failure));
    }

    private Future<FfmpegReport> encode(Path file, FfmpegCommand.Cover cover, Room.Claim claim) {
        FfmpegCommand.Tags tags =
                key.track().kind().tagsInStream() ? FfmpegCommand.Tags.IN_STREAM : FfmpegCommand.Tags.IN_FILE;
        FfmpegCommand command = FfmpegCommand.rendition(
                tools.library().fileOf(key.track()), file, key.encoding().kbps(), tags, cover);
        Growth growth = new Growth(
                key,
                making,
                file,
                () -> tools.library().requireUnchanged(key.track()),
                claim,
                this::stop,
                System::nanoTime);
        Transcode started;
        synchronized (this) {
            if (cancelled != null) {
                return Future.failedFuture(new CancellationException(cancelled));
            }
            try {
                started = tools.pool().submit(command, priority, growth);
            } catch (QueueFullException e) {
                return Future.failedFuture(e);
            }
            job = started;
        }
        return Future.fromCompletionStage(started.result()).recover(this::failed);
    }

    /** Looks at what ffmpeg left, labels it, and gives it its name; anything doubtful is an error. */
    private Rendition finish(Path file, FfmpegReport report, Room.Claim claim) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            Mp3Layout layout = Mp3Layout.read(channel).orElseThrow(() -> new TranscodeException("it wrote nothing"));
            if (report.sourceSeconds().isPresent()) {
                layout.restore(
                        channel,
                        end,
                        report.sourceSeconds().getAsDouble(),
                        FfmpegReport.SOURCE_SECONDS_UNCERTAINTY,
                        key.encoding().kbps());
            }
            double seconds = layout.seconds(channel, end, key.encoding().kbps())
                    .orElseThrow(() -> new TranscodeException("what it wrote is not a complete MP3"));
            double expected = report.sourceSeconds().orElse(report.encodedSeconds());
            if (Math.abs(seconds - expected) > RenditionLength.TOLERANCE_SECONDS) {
                throw new TranscodeException(
                        "the result lasts " + seconds + " s, but the source says " + expected + " s");
            }
            tools.library().requireUnchanged(key.track());
            RenditionLabel label = key.label();
            long shortest = end + LabelTag.shortest(label);
            long total = RenditionLength.isPromised(report.sourceSeconds())
                    ? Math.max(shortest, RenditionLength.of(layout.audioStart(), expected, label))
                    : shortest;
            ByteBuffer tag = LabelTag.make(label, total - end);
            while (tag.hasRemaining()) {
                channel.write(tag, total - tag.remaining());
            }
            channel.force(true);
        }
        return tools.store().keep(key, file, claim);
    }

    /** Makes the work at least this urgent. */
    synchronized void promote(Priority atLeast) {
        if (atLeast.compareTo(priority) < 0) {
            priority = atLeast;
            if (job != null) {
                tools.pool().promote(job, atLeast);
            }
        }
    }

    synchronized void cancel(String reason) {
        cancelled = reason;
        if (job != null) {
            tools.pool().cancel(job, reason);
        }
    }

    /** Ends it because there is no room for it. */
    private synchronized void stop(NoRoomException reason) {
        noRoom = reason;
        if (job != null) {
            tools.pool().cancel(job, String.valueOf(reason.getMessage()));
        }
    }

    private <T extends @Nullable Object> Future<T> blocking(Callable<T> work) {
        return tools.vertx().executeBlocking(work, false);
    }

    private synchronized <T> Future<T> failed(Throwable failure) {
        if (noRoom != null) {
            return Future.failedFuture(noRoom);
        }
        return Future.failedFuture(
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
    }
}
