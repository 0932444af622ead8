package dev.quicksync.account;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpServerRequest;

/** How a 401 says in what way to log in (RFC 9110 section 11.6.1). */
final class Challenge {

    static final String REALM = "Quicksync";

    private static final String BASIC = "Basic realm=\"" + REALM + "\", charset=\"UTF-8\"";

    /** Unknown to browsers, so that they leave it to the page. */
    private static final String FORM = "Form realm=\"" + REALM + "\"";

    private Challenge() {}

    static ChallengeData of(HttpServerRequest request) {
        return new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, isFromBrowser(request) ? FORM : BASIC);
    }

    /**
     * Whether a browser asks, which would put up a window of its own for Basic. Over plain HTTP it does not say so in {@code Sec-Fetch-*}; but each
     * names itself like the first of them.
     */
    private static boolean isFromBrowser(HttpServerRequest request) {
        String agent = request.getHeader(HttpHeaderNames.USER_AGENT);
        return request.getHeader("Sec-Fetch-Mode") != null
                || request.getHeader("X-Requested-With") != null
                || (agent != null && agent.startsWith("Mozilla/"));
    }
}
