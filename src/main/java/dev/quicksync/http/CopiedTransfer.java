package dev.quicksync.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Sends a file in small copies, where HTTP/2 frames or TLS need to see the bytes. */
final class CopiedTransfer implements FileTransfer {

    private static final int COPY_BYTES = 64 << 10;

    /** The number of the first stream; it may carry what was asked for with the upgrade from HTTP/1.1 (RFC 7540, 3.2). */
    private static final int FIRST_STREAM = 1;

    private final Context context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final OpenFile file;
    private final SocketWatch watch;

    /**
     * @param context of the request: a frame that another thread writes may come in between two others
     */
    CopiedTransfer(Context context, HttpServerRequest request, OpenFile file, SocketWatch watch) {
        this.context = context;
        this.request = request;
        this.response = request.response();
        this.file = file;
        this.watch = watch;
    }

    @Override
    public Future<Void> send(long offset, long length) {
        Promise<Void> sent = Promise.promise();
        ready().onSuccess(ready -> sendNext(offset, length, sent)).onFailure(sent::fail);
        return sent.future();
    }

    /**
     * Completes when the client speaks HTTP/2. Java's own (17) loses its place when much content comes together with the answer to its
     * upgrade; once it has answered a PING, it is past that.
     */
    private Future<Void> ready() {
        boolean first = !response.headWritten()
                && request.version() == HttpVersion.HTTP_2
                && !request.isSSL()
                && response.streamId() == FIRST_STREAM;
        return first
                ? request.connection().ping(Buffer.buffer(new byte[Long.BYTES])).mapEmpty()
                : Future.succeededFuture();
    }

    /** Chunk after chunk with one promise for all: a chain of futures would grow with the file. */
    private void sendNext(long offset, long length, Promise<Void> sent) {
        if (length == 0) {
            sent.complete();
            return;
        }
        int count = (int) Math.min(length, COPY_BYTES);
        context.executeBlocking(() -> copy(offset, count), false).onComplete(read -> {
            if (read.failed()) {
                sent.fail(read.cause());
                return;
            }
            Future<Void> write = response.write(read.result());
            if (!write.isComplete()) {
                watch.full();
            }
            write.onComplete(written -> {
                if (written.succeeded()) {
                    watch.accepted(count);
                    sendNext(offset + count, length - count, sent);
                } else {
                    sent.fail(written.cause());
                }
            });
        });
    }

    private Buffer copy(long offset, int count) throws IOException {
        ByteBuffer copy = ByteBuffer.allocate(count);
        while (copy.hasRemaining()) {
            if (file.channel().read(copy, offset + copy.position()) < 0) {
                throw new EOFException("the file has become too short");
            }
        }
        return Buffer.buffer(copy.array());
    }

    @Override
    public void close() {
        watch.ended();
        file.release();
    }
}
