package dev.quicksync.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;

/** Sends a file in small copies, where HTTP/2 frames or TLS need to see the bytes. */
final class CopiedFile implements OpenFile {

    private static final int COPY_BYTES = 64 << 10;

    private final AsyncFile file;
    private final HttpServerResponse response;
    private final long size;
    private final SocketWatch watch;

    private CopiedFile(AsyncFile file, HttpServerResponse response, long size, SocketWatch watch) {
        this.file = file;
        this.response = response;
        this.size = size;
        this.watch = watch;
    }

    static Future<OpenFile> open(Vertx vertx, HttpServerResponse response, Path path, SocketWatch watch) {
        return vertx.fileSystem()
                .open(
                        path.toString(),
                        new OpenOptions().setRead(true).setWrite(false).setCreate(false))
                .recover(failure -> Future.failedFuture(
                        failure instanceof FileSystemException && failure.getCause() != null
                                ? failure.getCause()
                                : failure))
                .compose(file -> file.size().map(size -> new CopiedFile(file, response, size, watch)));
    }

    @Override
    public long size() {
        return size;
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
        file.read(Buffer.buffer(count), 0, offset, count).onComplete(read -> {
            if (read.failed()) {
                sent.fail(read.cause());
            } else if (read.result().length() == 0) {
                sent.fail("the file has become too short");
            } else {
                int copied = read.result().length();
                Future<Void> write = response.write(read.result());
                if (!write.isComplete()) {
                    watch.full();
                }
                write.onComplete(written -> {
                    if (written.succeeded()) {
                        watch.accepted(copied);
                        sendNext(offset + copied, length - copied, sent);
                    } else {
                        sent.fail(written.cause());
                    }
                });
            }
        });
    }

    @Override
    public void close() {
        watch.ended();
        file.close();
    }
}
