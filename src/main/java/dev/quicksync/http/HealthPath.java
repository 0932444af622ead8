package dev.quicksync.http;

import io.vertx.core.http.HttpServerRequest;

/** Where health is asked for. It answers when nothing else does, as whoever watches would otherwise take the server for dead. */
final class HealthPath {

    private static final String PREFIX = "/q/health";

    private HealthPath() {}

    static boolean asks(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith(PREFIX);
    }
}
