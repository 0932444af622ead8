package dev.quicksync.network;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Measures the server's own download, from all configured addresses side by side (spec "Network Speed Detection"). */
@ApplicationScoped
class ServerProbe {

    private static final Logger LOG = Logger.getLogger(ServerProbe.class);

    /** Once one download has finished, the others get this much longer: they may have begun late, but nobody waits for a hanging one. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final int MOST_PORT = 65_535;

    private final List<URI> urls;
    private final Duration timeout;
    private final Vertx vertx;

    ServerProbe(NetworkConfig config, Vertx vertx) {
        this.urls = config.testUrls().orElse(List.of());
        this.timeout = config.testTimeout();
        this.vertx = vertx;
        urls.forEach(ServerProbe::requireHttp);
        if (timeout.toMillis() <= 0) {
            throw new IllegalArgumentException("quicksync.network.test-timeout must be above 0");
        }
    }

    /** Whether there is any address to measure from. */
    boolean isPossible() {
        return !urls.isEmpty();
    }

    /** Measures now; the best result, or none when none counts. Never fails. */
    Future<Optional<ProbeResult>> measure() {
        List<ProbeDownload> downloads = urls.stream()
                .map(url -> ProbeDownload.begin(vertx, url, timeout))
                .toList();
        if (downloads.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        Promise<Optional<ProbeResult>> best = Promise.promise();
        long deadline = vertx.setTimer(timeout.toMillis(), late -> downloads.forEach(ProbeDownload::cut));
        downloads.forEach(download -> download.result()
                .onSuccess(first -> vertx.setTimer(GRACE.toMillis(), late -> downloads.forEach(ProbeDownload::cut)))
                .onFailure(failure -> LOG.debugf("%s", failure.getMessage())));
        Future.join(downloads.stream().map(ProbeDownload::result).toList()).onComplete(all -> {
            vertx.cancelTimer(deadline);
            best.complete(downloads.stream()
                    .map(ProbeDownload::result)
                    .filter(Future::succeeded)
                    .map(Future::result)
                    .max(Comparator.comparingDouble(ProbeResult::mbps)));
        });
        return best.future();
    }

    private static void requireHttp(URI url) {
        if (url.getScheme() == null
                || !Set.of("http", "https").contains(url.getScheme())
                || url.getHost() == null
                || url.getPort() > MOST_PORT) {
            throw new IllegalArgumentException("QUICK_SYNC_TEST_URLS must be http or https addresses: " + url);
        }
    }
}
