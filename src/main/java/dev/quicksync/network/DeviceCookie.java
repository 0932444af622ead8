package dev.quicksync.network;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The cookie by which a browser's device is known again. */
public final class DeviceCookie {

    static final String NAME = "quicksync_device";

    private static final Duration LIFE = Duration.ofDays(365);

    private DeviceCookie() {}

    /** What a request says, which may be anything. */
    static Optional<String> read(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(NAME)).map(Cookie::getValue);
    }

    /**
     * Gives a new name to the device that sent a request; the response must not have begun. The cookie is for this server only, out of
     * scripts' reach, and for TLS only when the request came over it.
     *
     * @return the device as its next request will name it
     */
    public static Device give(HttpServerRequest request, String owner) {
        Device device = new Device(owner, UUID.randomUUID().toString());
        request.response()
                .addCookie(Cookie.cookie(NAME, device.id())
                        .setPath("/")
                        .setMaxAge(LIFE.toSeconds())
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(request.isSSL() || "https".equals(request.scheme())));
        return device;
    }
}
