package dev.quicksync.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.Http1xServerConnection;

/** Sends parts of a file as the content of one response. Used on the request's context only. */
public interface FileTransfer {

    /**
     * Sends a part of the file as the next content of the response; the head goes out before the first.
     *
     * @return completes when the bytes are in the socket's buffer; fails when the listener is gone or the file has become too short
     */
    Future<Void> send(long offset, long length);

    /** Lets the response's headers go, when nobody will look at them again: a track goes on for minutes after its head. */
    default void headIsSent() {}

    /** Lets the file go. Parts still being sent must have completed or failed before. */
    void close();

    /**
     * Begins one on the request's context, without copying the file's bytes through the heap where the connection allows that.
     *
     * @param file held by the caller until now
     * @param watch told how the parts go out
     */
    static FileTransfer of(Vertx vertx, HttpServerRequest request, OpenFile file, SocketWatch watch) {
        boolean plain = request.version() != HttpVersion.HTTP_2 && !request.isSSL();
        return plain && request.connection() instanceof Http1xServerConnection connection
                ? new RegionTransfer(connection, request.response(), file, watch)
                : new CopiedTransfer(vertx.getOrCreateContext(), request, file, watch);
    }
}
