package dev.quicksync.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.Http1xServerConnection;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is open for the response to one request. Used on that request's context only. */
public interface OpenFile {

    /** Its length in bytes when it was opened. */
    long size();

    /**
     * Sends a part of the file as the next content of the response; the head goes out before the first.
     *
     * @return completes when the bytes are in the socket's buffer; fails when the listener is gone or the file has become too short
     */
    Future<Void> send(long offset, long length);

    /** Closes the file. Parts still being sent must have completed or failed before. */
    void close();

    /** Makes sure that a file is still what it was known to be; may block. */
    interface Check {

        /**
         * Returns when it is.
         *
         * @throws IOException when it is gone, or must not be read
         */
        void check() throws IOException;
    }

    /**
     * Opens a file for a response, without copying its bytes through the heap where the connection allows that. The disk is asked
     * on a worker thread: an open can wait, for a network file system or a pipe that was put in the file's place.
     *
     * @param check made just before
     * @param watch told how the parts go out
     * @return fails with what {@code check} throws, {@link java.nio.file.NoSuchFileException},
     *     {@link java.nio.file.AccessDeniedException} or another {@link IOException}
     */
    static Future<OpenFile> open(Vertx vertx, HttpServerRequest request, Path path, Check check, SocketWatch watch) {
        boolean plain = !request.version().equals(HttpVersion.HTTP_2) && !request.isSSL();
        if (plain && request.connection() instanceof Http1xServerConnection connection) {
            return vertx.executeBlocking(
                    () -> {
                        check.check();
                        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                        return new RegionFile(connection, request.response(), channel, channel.size(), watch);
                    },
                    false);
        }
        return vertx.executeBlocking(
                        () -> {
                            check.check();
                            return path;
                        },
                        false)
                .compose(checked -> CopiedFile.open(vertx, request.response(), checked, watch));
    }
}
