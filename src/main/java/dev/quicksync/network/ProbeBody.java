package dev.quicksync.network;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the body of a measurement goes: it is counted and thrown away. The clock starts at the first chunk, whose own bytes arrived before
 * that and so don't count.
 */
final class ProbeBody implements WriteStream<Buffer> {

    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private final long most;
    private final Promise<Void> enough = Promise.promise();
    private long bytes;
    private long countedBytes;
    private long first;
    private long last;

    /**
     * Nothing yet.
     *
     * @param most so many bytes are enough
     */
    ProbeBody(LongSupplier nanoTime, long most) {
        this.nanoTime = nanoTime;
        this.most = most;
    }

    @Override
    public Future<Void> write(Buffer chunk) {
        long now = nanoTime.getAsLong();
        if (bytes == 0) {
            first = now;
        } else {
            countedBytes += chunk.length();
        }
        bytes += chunk.length();
        last = now;
        if (bytes > most) {
            enough.tryComplete();
        }
        return Future.succeededFuture();
    }

    /** Completes when more has come than is needed. */
    Future<Void> enough() {
        return enough.future();
    }

    long bytes() {
        return bytes;
    }

    /** In Mbps; NaN while there is nothing to tell it by. */
    double mbps() {
        return last > first ? NetworkSpeed.mbps(countedBytes, (last - first) / NANOS) : Double.NaN;
    }

    /** How long after a moment the first byte came. */
    Duration firstByteAfter(long start) {
        return Duration.ofNanos(first - start);
    }

    /** Whether something came within this time before now. */
    boolean isArriving(Duration within) {
        return bytes > 0 && nanoTime.getAsLong() - last <= within.toNanos();
    }

    @Override
    public void write(Buffer chunk, Handler<AsyncResult<Void>> handler) {
        write(chunk).onComplete(handler);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        handler.handle(Future.succeededFuture());
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return false;
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
        return this; // it is never full
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this; // nothing fails here
    }
}
