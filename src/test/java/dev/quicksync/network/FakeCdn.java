package dev.quicksync.network;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server to measure from, with a path for each thing that can go well or wrong. */
final class FakeCdn implements AutoCloseable {

    private static final int BYTES = 1_000_000;
    private static final int TICK_MILLIS = 10;

    private final Vertx vertx;
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    FakeCdn(Vertx vertx) throws Exception {
        this.vertx = vertx;
        this.server = vertx.createHttpServer()
                .connectionHandler(connection -> {
                    open.incrementAndGet();
                    connection.closeHandler(closed -> open.decrementAndGet());
                })
                .requestHandler(this::answer);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    /** How many requests there were. */
    int requests() {
        return requests.get();
    }

    /** How many connections are open. */
    int open() {
        return open.get();
    }

    private void answer(HttpServerRequest request) {
        requests.incrementAndGet();
        HttpServerResponse response = request.response();
        String path = request.path();
        if (path.startsWith("/shaped/")) {
            shaped(response, Double.parseDouble(path.substring("/shaped/".length())), BYTES);
            return;
        }
        switch (path) {
            case "/at-once" -> response.end(Buffer.buffer(new byte[BYTES]));
            case "/silent" -> response.setStatusCode(200); // and never a word
            case "/stops" -> response.putHeader("Content-Length", "" + BYTES).write(Buffer.buffer(new byte[300_000]));
            case "/trickles" -> shaped(response, 0.05, BYTES);
            case "/closes" -> {
                response.putHeader("Content-Length", "" + BYTES);
                response.write(Buffer.buffer(new byte[500_000]))
                        .onComplete(written -> request.connection().close());
            }
            case "/redirects" ->
                response.setStatusCode(302).putHeader("Location", "/shaped/8").end();
            case "/circle" ->
                response.setStatusCode(302).putHeader("Location", "/circle").end();
            case "/fails" -> response.setStatusCode(500).end(Buffer.buffer(new byte[BYTES]));
            case "/fails-endlessly" -> endless(response.setStatusCode(503));
            case "/page" -> response.putHeader("Content-Type", "text/html").end("<p>".repeat(700));
            case "/small" -> response.end(Buffer.buffer(new byte[127_000]));
            case "/endless" -> endless(response);
            default -> response.setStatusCode(404).end();
        }
    }

    /** What a line of so many Mbps lets through: little by little, as much as the time allows. */
    private void shaped(HttpServerResponse response, double mbps, int bytes) {
        response.putHeader("Content-Length", "" + bytes);
        long start = System.nanoTime();
        int[] sent = {0};
        long timer = vertx.setPeriodic(0, TICK_MILLIS, id -> {
            long due = (long) (mbps * 1e6 / 8 * (System.nanoTime() - start) / 1e9);
            int count = (int) Math.min(bytes - sent[0], due - sent[0]);
            sent[0] += count;
            if (count > 0) {
                response.write(Buffer.buffer(new byte[count]));
            }
            if (sent[0] == bytes) {
                vertx.cancelTimer(id);
                response.end();
            }
        });
        response.closeHandler(closed -> vertx.cancelTimer(timer));
    }

    private static void endless(HttpServerResponse response) {
        if (!response.headWritten()) {
            response.setChunked(true);
        }
        response.write(Buffer.buffer(new byte[65_536])).onSuccess(written -> {
            if (!response.closed()) {
                endless(response);
            }
        });
    }

    @Override
    public void close() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
