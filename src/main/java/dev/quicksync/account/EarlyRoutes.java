package dev.quicksync.account;

/**
 * The order of the routes that may refuse a request before anybody is asked who they are. They have no path, and stand behind those of
 * {@code http.RouteOrder} that only count and name requests, and before Quarkus' authentication (-200).
 */
final class EarlyRoutes {

    static final int LOCAL_REQUESTS = Integer.MIN_VALUE + 10;
    static final int CROSS_SITE = LOCAL_REQUESTS + 1;

    private EarlyRoutes() {}

    /** A path as it was sent, fit for the log. */
    static String printable(String path) {
        return path.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD"); // a name can't forge a line
    }
}
