package dev.quicksync.network;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.codec.BodyCodec;
import java.net.URI;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One download of a measurement, from one address. It has a client of its own: whatever is open when it ends, ends with it. */
final class ProbeDownload {

    private static final Logger LOG = Logger.getLogger(ProbeDownload.class);

    /** Spec "Network Speed Detection": a test file of 1 MB. */
    private static final long MOST_BYTES = 1_000_000;

    private static final int MOST_REDIRECTS = 3;

    /** What is cut off by the time counts when it is no less than this, and was still coming. */
    private static final long LEAST_CUT_BYTES = 16_000;

    private static final Duration STILL_COMING = Duration.ofSeconds(1);

    private final URI url;
    private final WebClient client;
    private final ProbeBody body = new ProbeBody(System::nanoTime, MOST_BYTES);
    private final Promise<ProbeResult> result = Promise.promise();
    private final long start = System.nanoTime();

    private ProbeDownload(Vertx vertx, URI url, Duration timeout) {
        this.url = url;
        WebClientOptions options = new WebClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setKeepAlive(false)
                .setUserAgent("quicksync");
        options.setMaxRedirects(MOST_REDIRECTS);
        this.client = WebClient.create(vertx, options);
    }

    /** Downloads; fails with a reason when what came does not count. It does not end by itself: see {@link #cut}. */
    static ProbeDownload begin(Vertx vertx, URI url, Duration timeout) {
        ProbeDownload download = new ProbeDownload(vertx, url, timeout);
        download.result.future().onComplete(ended -> download.client.close());
        download.send();
        return download;
    }

    Future<ProbeResult> result() {
        return result.future();
    }

    /** Ends it now. A slow line does not bring 1 MB in time, and what it has brought until here says how slow it is. */
    void cut() {
        if (body.bytes() >= LEAST_CUT_BYTES && body.isArriving(STILL_COMING)) {
            succeed();
        } else {
            result.tryFail("only " + body.bytes() + " bytes came in time");
        }
    }

    // Its successor looks at the status after the body only; an error page may have no end.
    @SuppressWarnings("deprecation")
    private void send() {
        body.enough().onSuccess(enough -> succeed());
        client.getAbs(url.toString())
                .expect(ProbeDownload::hasTheFile)
                .as(BodyCodec.pipe(body))
                .send()
                .onComplete(this::ended);
    }

    @SuppressWarnings("deprecation")
    private static io.vertx.ext.web.client.predicate.ResponsePredicateResult hasTheFile(HttpResponse<Void> response) {
        return response.statusCode() == 200 || response.statusCode() == 206
                ? io.vertx.ext.web.client.predicate.ResponsePredicateResult.success()
                : io.vertx.ext.web.client.predicate.ResponsePredicateResult.failure("status " + response.statusCode());
    }

    private void ended(AsyncResult<HttpResponse<Void>> response) {
        if (response.failed()) {
            result.tryFail(response.cause());
        } else if (body.bytes() < Transfer.LEAST_BYTES) {
            result.tryFail("the body has no more than " + body.bytes() + " bytes");
        } else {
            succeed();
        }
    }

    private void succeed() {
        double mbps = body.mbps();
        if (!NetworkSpeed.isPlausible(mbps)) {
            result.tryFail(body.bytes() + " bytes came at once");
            return;
        }
        ProbeResult measured = new ProbeResult(url, mbps, body.bytes(), body.firstByteAfter(start));
        if (result.tryComplete(measured)) {
            LOG.debugf(
                    "%s: %.2f Mbps, first of %d bytes after %d ms",
                    url, mbps, measured.bytes(), measured.firstByte().toMillis());
        }
    }
}
