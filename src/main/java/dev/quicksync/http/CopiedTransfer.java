package dev.quicksync.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Sends a file in small copies, where HTTP/2 frames or TLS need to see the bytes. */
final class CopiedTransfer implements FileTransfer {

    private static final int COPY_BYTES = 64 << 10;

    private final Context context;
    private final HttpServerResponse response;
    private final OpenFile file;
    private final SocketWatch watch;

    /**
     * @param context of the request: a frame that another thread writes may come in between two others
     */
    CopiedTransfer(Context context, HttpServerResponse response, OpenFile file, SocketWatch watch) {
        this.context = context;
        this.response = response;
        this.file = file;
        this.watch = watch;
    }

    @Override
    public Future<Void> send(long offset, long length) {
        Promise<Void> sent = Promise.promise();
        sendNext(offset, length, sent);
        return sent.future();
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
