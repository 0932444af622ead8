package dev.quicksync.quality;

import dev.quicksync.network.Device;
import dev.quicksync.network.Hints;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Who sends one request. What it takes to tell the device is found out once. Used on the request's event loop. */
public final class Asker {

    private final HttpServerRequest request;
    private final String owner;
    private @Nullable Device device;
    private @Nullable Device nameless;

    /**
     * @param owner the person, as {@link AutoQuality#ownerOf} tells; empty for nobody in particular
     */
    public Asker(HttpServerRequest request, String owner) {
        this.request = request;
        this.owner = owner;
    }

    /** Whether the request says what its player has measured, which counts each time that it is said. */
    public boolean hasMeasured() {
        return Hints.of(request).measuredMbps().isPresent();
    }

    /**
     * The same for later: it holds nothing of the request.
     *
     * @throws jakarta.ws.rs.BadRequestException when the device's name is malformed
     */
    public Listener listener() {
        return new Listener(device(), nameless());
    }

    HttpServerRequest request() {
        return request;
    }

    /**
     * The device that the request comes from, named or not.
     *
     * @throws jakarta.ws.rs.BadRequestException when its name is malformed
     */
    Device device() {
        Device known = device;
        if (known == null) {
            known = Askers.device(request, owner);
            device = known;
        }
        return known;
    }

    /** The one that stands for the request's address and {@code User-Agent}, whatever name it says. */
    Device nameless() {
        Device known = nameless;
        if (known == null) {
            known = device().isNamed() ? Device.nameless(request, owner) : device();
            nameless = known;
        }
        return known;
    }
}
