package dev.quicksync.rendition;

import dev.quicksync.library.Labels;
import dev.quicksync.library.Library;
import dev.quicksync.library.MediaFacts;
import dev.quicksync.library.MediaProbe;
import dev.quicksync.library.Track;
import dev.quicksync.transcode.FfmpegCommand;
import dev.quicksync.transcode.FfmpegLocator;
import dev.quicksync.transcode.FfmpegReport;
import dev.quicksync.transcode.FfmpegRun;
import dev.quicksync.transcode.FfmpegSource;
import dev.quicksync.transcode.Priority;
import dev.quicksync.transcode.QueueFullException;
import dev.quicksync.transcode.Transcode;
import dev.quicksync.transcode.TranscodeException;
import dev.quicksync.transcode.TranscodePool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** ffmpeg's word about a file, for those that the library can't read by itself. It takes its turn in the pool. */
@ApplicationScoped
class FfmpegProbe implements MediaProbe {

    /** How long it may take until the pool has come to it, while everything else goes first. */
    private static final Duration BACKGROUND_PATIENCE = Duration.ofMinutes(10);

    /** Somebody waits for a picture. */
    private static final Duration PICTURE_PATIENCE = Duration.ofSeconds(10);

    private static final long LARGEST_PICTURE = 10 << 20;

    private final Library library;
    private final TranscodePool pool;
    private final FfmpegLocator ffmpeg;

    FfmpegProbe(Library library, TranscodePool pool, FfmpegLocator ffmpeg) {
        this.library = library;
        this.pool = pool;
        this.ffmpeg = ffmpeg;
    }

    @Override
    public MediaFacts probe(Track track) throws IOException, UnavailableException {
        Path file = library.fileOf(track);
        FfmpegReport report = run(FfmpegCommand.probe(file), Priority.BACKGROUND, BACKGROUND_PATIENCE);
        OptionalDouble seconds = report.sourceSeconds();
        if (seconds.isEmpty()) { // such as raw AAC, whose container does not say
            seconds = OptionalDouble.of(run(FfmpegCommand.measure(file), Priority.BACKGROUND, BACKGROUND_PATIENCE)
                    .encodedSeconds());
        }
        FfmpegSource source = report.source();
        return new MediaFacts(
                seconds,
                source.codec().map(FfmpegProbe::codec),
                report.sourceKbps(),
                source.sampleRate(),
                source.channels(),
                labels(source.tags()),
                report.sourceHasPicture());
    }

    @Override
    public Optional<byte[]> picture(Track track) throws IOException, UnavailableException {
        Path target = Files.createTempFile("quicksync", ".picture");
        try {
            run(FfmpegCommand.picture(library.fileOf(track), target), Priority.SOON, PICTURE_PATIENCE);
            long size = Files.size(target);
            return size > 0 && size <= LARGEST_PICTURE ? Optional.of(Files.readAllBytes(target)) : Optional.empty();
        } finally {
            Files.deleteIfExists(target);
        }
    }

    /** ffmpeg has a name for each layout of samples and each generation. */
    static String codec(String name) {
        if (name.startsWith("pcm_")) {
            return "pcm";
        }
        return name.startsWith("wma") ? "wma" : name;
    }

    private static Labels labels(Map<String, String> tags) {
        return Labels.of(
                Optional.ofNullable(tags.get("title")),
                Optional.ofNullable(tags.get("artist")),
                Optional.ofNullable(tags.get("album")),
                Optional.ofNullable(tags.get("album_artist")),
                Optional.ofNullable(tags.get("track")),
                Optional.ofNullable(tags.get("date")).or(() -> Optional.ofNullable(tags.get("year"))));
    }

    private FfmpegReport run(FfmpegCommand command, Priority priority, Duration patience)
            throws IOException, UnavailableException {
        requireFfmpeg();
        Transcode job;
        try {
            job = pool.submit(command, priority, new NobodyListens());
        } catch (QueueFullException e) {
            throw new UnavailableException("too much other work waits for ffmpeg");
        }
        try {
            return job.result().toCompletableFuture().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | CancellationException e) {
            if (e.getCause() instanceof TranscodeException failure
                    && failure.report().isPresent()) {
                throw new IOException("it holds no audio that can be read", failure);
            }
            throw new UnavailableException("ffmpeg did not get to it");
        } catch (TimeoutException e) {
            pool.cancel(job, "nobody waits any longer");
            throw new UnavailableException("ffmpeg did not get to it");
        } catch (InterruptedException e) {
            pool.cancel(job, "nobody waits any longer");
            Thread.currentThread().interrupt();
            throw new UnavailableException("the server is stopping");
        }
    }

    /** At start it is still being looked for. */
    private void requireFfmpeg() throws UnavailableException {
        try {
            ffmpeg.ffmpeg().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnavailableException("only ffmpeg could read it, and there is none");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("the server is stopping");
        }
    }

    /** Whoever asked waits for the result. */
    private static final class NobodyListens implements Transcode.Listener {

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
