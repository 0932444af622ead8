package dev.quicksync.network;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Who a request comes from. */
@RequestScoped
class Asker {

    private final SecurityIdentity identity;

    Asker(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The names by which a request's device may come back. One that has none is given a cookie; whether it will keep that is not known,
     * so that its address stands for it too.
     *
     * @throws MalformedDeviceException when the header is malformed
     */
    List<Device> devices(HttpServerRequest request) {
        String owner = Device.ownerOf(identity);
        return Device.named(request, owner)
                .map(List::of)
                .orElseGet(() -> List.of(Device.nameless(request, owner), DeviceCookie.give(request, owner)));
    }
}
