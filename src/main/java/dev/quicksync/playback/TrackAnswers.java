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
     * @param counted counts one more request that was answered in the same way, and holds nothing of this one; null when the next one may
     *     be answered in another
     */
    Future<Void> send(Asked asked, Representation representation, CacheStatus status, @Nullable Runnable counted) {
        Sent sent = new Sent(asked.heard(), representation.quality(), representation.kbps(), counted);
        return whole.send(
                asked.http(),
                representation.isOriginal() ? asked.wish().original() : asked.wish(),
                representation,
                status,
                sent::begins,
                counted != null && asked.isLasting() ? sent : null);
    }

    /** What is noted of an answer each time that it is given. */
    private final class Sent implements RepeatedAnswers.Again {

        private final Heard heard;
        private final String quality;
        private final OptionalInt kbps;
        private final @Nullable Runnable counted;

        Sent(Heard heard, String quality, OptionalInt kbps, @Nullable Runnable counted) {
            this.heard = heard;
            this.quality = quality;
            this.kbps = kbps;
            this.counted = counted;
        }

        SocketWatch begins(long first, long bytes) {
            return sending(heard, quality, kbps, first, bytes);
        }

        @Override
        public boolean holds() {
            return library.find(heard.track().path())
                    .filter(heard.track()::equals)
                    .isPresent();
        }

        @Override
        public SocketWatch beginsAgain(long first, long bytes) {
            if (counted != null) {
                counted.run();
            }
            return begins(first, bytes);
        }
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
    SocketWatch sending(Heard heard, String quality, OptionalInt kbps, long first, long bytes) {
        plays.sending(heard, first);
        SocketWatch speed = listeners.watch(heard.listener(), kbps, bytes);
        return new ServedBytes(figures.sending(quality), speed);
    }
}
