package dev.quicksync.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jboss.logging.Logger;

/** The devices that were heard of lately. A named one's usual speeds are read when it is first heard of. */
@ApplicationScoped
class Devices {

    private static final Logger LOG = Logger.getLogger(Devices.class);
    private static final int MOST_KEPT = 10_000;

    /**
     * One device.
     *
     * @param usual complete when {@code loaded} is
     * @param loaded never fails
     */
    record Known(DeviceEvidence evidence, HourlySpeeds usual, Future<Void> loaded) {}

    private final Cache<Device, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final SpeedHistory history;
    private final NetworkConfig config;
    private final Clock clock;

    Devices(SpeedHistory history, NetworkConfig config, Clock clock) {
        this.history = history;
        this.config = config;
        this.clock = clock;
    }

    Known of(Device device) {
        return known.get(device, this::begin);
    }

    /** A transfer to a device achieved so many Mbps for so many seconds. */
    void transferred(Device device, double mbps, double seconds) {
        Instant now = clock.instant();
        LOG.debugf("A transfer to %s: %.3f Mbps for %.3f s", device.id(), mbps, seconds);
        Known of = of(device);
        of.evidence().transferred(mbps, seconds, now);
        of.loaded().onComplete(loaded -> {
            Map.Entry<Integer, HourlySpeeds.Hour> hour = of.usual().add(mbps, seconds, now);
            if (device.isNamed()) {
                history.put(device, hour.getKey(), hour.getValue());
            }
        });
    }

    private Known begin(Device device) {
        HourlySpeeds usual = new HourlySpeeds(ZoneId.systemDefault());
        Future<Void> loaded = device.isNamed()
                ? history.read(device).onSuccess(usual::remember).mapEmpty()
                : Future.succeededFuture();
        return new Known(new DeviceEvidence(config.evidenceTtl()), usual, loaded);
    }
}
