package dev.quicksync.http;

/**
 * The order of the routes that look at every request.
 *
 * <p>They have no path of their own and stand before all routes that have one: a route with a path makes the router decode the
 * request target first, and answer a malformed one itself.
 */
public final class RouteOrder {

    /** Every later line of the log carries its id. */
    static final int REQUEST_ID = Integer.MIN_VALUE;

    /** What is refused here costs nothing more. */
    static final int CONNECTION_LIMIT = REQUEST_ID + 1;

    static final int SHUTDOWN = CONNECTION_LIMIT + 1;

    /** The streaming route, which has rules of its own for malformed targets. */
    public static final int PLAY = SHUTDOWN + 1;

    /** Whatever comes after it may decode the target. */
    static final int MALFORMED_TARGET = PLAY + 1;

    private RouteOrder() {}
}
