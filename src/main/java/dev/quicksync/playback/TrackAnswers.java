package dev.quicksync.playback;

import dev.quicksync.http.OpenFiles;
import dev.quicksync.http.RepeatedAnswers;
import dev.quicksync.http.SocketWatch;
import dev.quicksync.library.Library;
import dev.quicksync.playback.PlayHeaders.CacheStatus;
import dev.quicksync.rendition.CacheFigures;
import dev.quicksync.rendition.RenditionRemoved;
import dev.quicksync.rendition.Renditions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Answers with a file that is complete, and notes what is sent. */
@ApplicationScoped
class TrackAnswers {

    private final Library library;
    private final Listeners listeners;
    private final CacheFigures figures;
    private final Plays plays;
    private final OpenFiles files;
    private final FileAnswer whole;

    TrackAnswers(
            Library library,
            Listeners listeners,
            CacheFigures figures,
            Plays plays,
            OpenFiles files,
            RepeatedAnswers repeated,
            Vertx vertx,
            Clock clock) {
        this.library = library;
        this.listeners = listeners;
        this.figures = figures;
        this.plays = plays;
        this.files = files;
        this.whole = new FileAnswer(files, repeated, vertx, clock);
    }

    /** The space of a file on the disk is free again when nobody has it open any more. */
    void removed(@Observes RenditionRemoved event, Renditions renditions) {
        files.forget(renditions.fileOf(event.rendition()));
    }

    /**
     * Answers with the original.
     *
     * @param kbps its bitrate; none when it is not known
     * @param counted see {@link #send}
     */
    Future<Void> original(Asked asked, OptionalInt kbps, CacheStatus status, @Nullable Runnable counted) {
        return send(asked, Representation.original(library, asked.track(), kbps), status, counted);
    }

    /**
     * Answers with a file.
     *
     * @param counted counts one more request that was answered in the same way; null when the next one may be answered in another
     */
    Future<Void> send(Asked asked, Representation representation, CacheStatus status, @Nullable Runnable counted) {
        RepeatedAnswers.Again sending =
                (first, bytes) -> sending(asked, representation.quality(), representation.kbps(), first, bytes);
        RepeatedAnswers.Again again = (first, bytes) -> {
            if (counted != null) {
                counted.run();
            }
            return sending.begins(first, bytes);
        };
        return whole.send(
                asked.http(),
                representation.isOriginal() ? asked.wish().original() : asked.wish(),
                representation,
                status,
                new FileAnswer.Sending(sending, counted != null && asked.isLasting() ? again : null));
    }

    /**
     * Notes that content is about to be sent.
     *
     * @param quality the rung's name, or {@code original}
     * @param kbps bitrate of what is sent; none when it is not known
     * @param first offset of its first byte in the track
     * @param bytes how much will be sent at most
     * @return the watch over it
     */
    SocketWatch sending(Asked asked, String quality, OptionalInt kbps, long first, long bytes) {
        plays.sending(asked, first);
        SocketWatch speed = listeners.watch(asked.asker(), kbps, bytes);
        return new ServedBytes(figures.sending(quality), speed);
    }
}
