package dev.quicksync.http;

import io.vertx.core.Future;
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

    private CopiedFile(AsyncFile file, HttpServerResponse response, long size) {
        this.file = file;
        this.response = response;
        this.size = size;
    }

    static Future<OpenFile> open(Vertx vertx, HttpServerResponse response, Path path) {
        return vertx.fileSystem()
                .open(
                        path.toString(),
                        new OpenOptions().setRead(true).setWrite(false).setCreate(false))
                .recover(failure -> Future.failedFuture(
                        failure instanceof FileSystemException && failure.getCause() != null
                                ? failure.getCause()
                                : failure))
                .compose(file -> file.size().map(size -> new CopiedFile(file, response, size)));
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Future<Void> send(long offset, long length) {
        if (length == 0) {
            return Future.succeededFuture();
        }
        int count = (int) Math.min(length, COPY_BYTES);
        return file.read(Buffer.buffer(count), 0, offset, count).compose(bytes -> {
            if (bytes.length() == 0) {
                return Future.failedFuture("the file has become too short");
            }
            int copied = bytes.length();
            return response.write(bytes).compose(written -> send(offset + copied, length - copied));
        });
    }

    @Override
    public void close() {
        file.close();
    }
}
