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

    /**
     * Opens a file for a response, without copying its bytes through the heap where the connection allows that.
     *
     * @return fails with {@link java.nio.file.NoSuchFileException}, {@link java.nio.file.AccessDeniedException} or another
     *     {@link IOException}
     */
    static Future<OpenFile> open(Vertx vertx, HttpServerRequest request, Path path) {
        boolean plain = request.version() != HttpVersion.HTTP_2 && !request.isSSL();
        if (!plain || !(request.connection() instanceof Http1xServerConnection connection)) {
            return CopiedFile.open(vertx, request.response(), path);
        }
        try {
            // The one disk call on an event loop, as Vert.x' own sendFile does it: opening a file that was just looked
            // up.
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            return Future.succeededFuture(new RegionFile(connection, request.response(), channel, channel.size()));
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }
}
