package dev.quicksync.playback;

import dev.quicksync.http.SocketWatch;
import java.util.function.LongConsumer;

/** Counts what the socket takes, beside another watch. */
record ServedBytes(LongConsumer count, SocketWatch other) implements SocketWatch {

    @Override
    public void accepted(long bytes) {
        count.accept(bytes);
        other.accepted(bytes);
    }

    @Override
    public void full() {
        other.full();
    }

    @Override
    public void ended() {
        other.ended();
    }
}
