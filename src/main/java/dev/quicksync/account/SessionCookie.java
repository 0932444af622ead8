package dev.quicksync.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/**
 * The cookie of a login.
 *
 * <p>It is {@code SameSite=Lax}: a link on another site leads to a page as the one who has logged in, such as one to a share. Whatever
 * changes something is no link, and {@link CrossSite} looks after that in browsers of any age.
 */
final class SessionCookie {

    static final String NAME = "quicksync_session";

    private static final String PATH = "/";

    /** Where cookies are set; a track's answer may be kept by caches that many share. */
    private static final String API = "/api/";

    private SessionCookie() {}

    static boolean isIn(RoutingContext context) {
        return context.request().getCookie(NAME) != null;
    }

    /** Takes back that a cookie is set, where it does not belong. */
    static void keepToApi(RoutingContext context) {
        if (!context.request().path().startsWith(API)) {
            context.response().removeCookie(NAME, false);
        }
    }

    /** Makes the browser forget it. */
    static void clear(RoutingContext context) {
        context.response()
                .addCookie(Cookie.cookie(NAME, "")
                        .setPath(PATH)
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(context.request().isSSL()));
    }
}
