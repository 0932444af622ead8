package dev.quicksync.network;

import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jspecify.annotations.Nullable;

/** The sending of {@link Noise}: one piece after the other, each when the socket has taken the one before. */
final class NoiseSending {

    private final Noise noise;
    private final ServerHttpResponse response;
    private final Runnable over;
    private boolean waiting;
    private boolean looping;
    private boolean gone;

    /**
     * Not begun.
     *
     * @param over run once, when the response is over
     */
    NoiseSending(Noise noise, ServerHttpResponse response, Runnable over) {
        this.noise = noise;
        this.response = response;
        this.over = over;
    }

    /** Goes on; in a loop, as pieces that the socket takes at once would go deeper and deeper. */
    void send() {
        looping = true;
        while (!waiting && !gone) {
            byte[] piece = noise.next();
            if (piece == null) {
                response.end();
                end();
            } else {
                write(piece);
            }
        }
        looping = false;
    }

    private void write(byte[] piece) {
        waiting = true;
        response.write(piece, failure -> written(piece.length, failure));
        if (waiting) {
            noise.transfer().full();
        }
    }

    private void written(int length, @Nullable Throwable failure) {
        waiting = false;
        if (gone) {
            return;
        }
        if (failure != null) {
            end(); // the listener has left
            return;
        }
        noise.transfer().accepted(length);
        if (!looping) {
            send();
        }
    }

    private void end() {
        gone = true;
        noise.transfer().end();
        over.run();
    }
}
