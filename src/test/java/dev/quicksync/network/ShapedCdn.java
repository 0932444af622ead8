package dev.quicksync.network;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.Map;

/** A CDN that the server measures its network with: one line of 3 Mbps, one that is dead. */
public final class ShapedCdn implements QuarkusTestResourceLifecycleManager {

    static final double MBPS = 3;

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        try {
            FakeCdn cdn = new FakeCdn(vertx);
            return Map.of(
                    "quicksync.network.test-urls",
                    cdn.url("/shaped/" + MBPS) + "," + cdn.url("/silent"),
                    "quicksync.load.enabled",
                    "false");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        vertx.close();
    }
}
