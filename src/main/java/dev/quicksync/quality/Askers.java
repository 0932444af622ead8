package dev.quicksync.quality;

import dev.quicksync.network.Device;
import dev.quicksync.network.DeviceCookie;
import dev.quicksync.network.MalformedDeviceException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BadRequestException;

/** Who sends a request, and from which device. */
final class Askers {

    private Askers() {}

    /**
     * The device that a request comes from. One without a name is given one for the next time.
     *
     * @throws BadRequestException when its name is malformed
     */
    static Device of(HttpServerRequest request, SecurityIdentity identity) {
        Device device = device(request, Device.ownerOf(identity));
        if (!device.isNamed()) {
            DeviceCookie.give(request, device.owner());
        }
        return device;
    }

    /** The same, but by the name that it has only just been given: what is stored for it must be found again. */
    static Device named(HttpServerRequest request, SecurityIdentity identity) {
        String owner = Device.ownerOf(identity);
        Device device = device(request, owner);
        return device.isNamed() ? device : DeviceCookie.give(request, owner);
    }

    /**
     * Looks at the name of the device alone.
     *
     * @throws BadRequestException when it is malformed
     */
    static void requireSound(HttpServerRequest request) {
        try {
            Device.named(request, "");
        } catch (MalformedDeviceException e) {
            throw new BadRequestException(e.getMessage());
        }
    }

    /**
     * The device that a request comes from, named or not.
     *
     * @throws BadRequestException when its name is malformed
     */
    static Device device(HttpServerRequest request, String owner) {
        try {
            return Device.of(request, owner);
        } catch (MalformedDeviceException e) {
            throw new BadRequestException(e.getMessage());
        }
    }
}
