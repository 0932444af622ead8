package dev.quicksync.playback;

import dev.quicksync.http.ByteRange;
import dev.quicksync.http.RangeSelection;
import dev.quicksync.http.SocketWatch;
import dev.quicksync.library.Library;
import dev.quicksync.playback.PlayHeaders.CacheStatus;
import dev.quicksync.rendition.CacheFigures;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.OptionalInt;

/** Answers with a file that is complete, and notes what is sent. */
@ApplicationScoped
class TrackAnswers {

    private final Library library;
    private final Listeners listeners;
    private final CacheFigures figures;
    private final Plays plays;
    private final FileAnswer files;

    TrackAnswers(Library library, Listeners listeners, CacheFigures figures, Plays plays, Vertx vertx, Clock clock) {
        this.library = library;
        this.listeners = listeners;
        this.figures = figures;
        this.plays = plays;
        this.files = new FileAnswer(vertx, clock);
    }

    /**
     * Answers with the original.
     *
     * @param kbps its bitrate; none when it is not known
     */
    Future<Void> original(Asked asked, OptionalInt kbps, CacheStatus status) {
        return send(asked, Representation.original(library, asked.track(), kbps), status);
    }

    Future<Void> send(Asked asked, Representation representation, CacheStatus status) {
        return files.send(
                asked.http(),
                representation.isOriginal() ? asked.wish().original() : asked.wish(),
                representation,
                status,
                (selection, total) -> sending(
                        asked,
                        representation.quality(),
                        representation.kbps(),
                        first(selection),
                        selection.bytes(total)));
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
        SocketWatch speed = listeners.watch(asked.http(), asked.owner(), kbps, bytes);
        return new ServedBytes(sent -> figures.sent(quality, sent), speed);
    }

    private static long first(RangeSelection selection) {
        return selection instanceof RangeSelection.Parts parts
                ? parts.ranges().stream().mapToLong(ByteRange::first).min().orElse(0)
                : 0;
    }
}
