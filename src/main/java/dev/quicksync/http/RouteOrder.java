package dev.quicksync.http;

/**
 * The order of the routes that look at every request.
 *
 * <p>They have no path of their own and stand before all routes that have one: a route with a path makes the router decode the
 * request target first, and answer a malformed one itself. Those of {@code account} stand behind {@link #SHUTDOWN}, from
 * {@code MIN_VALUE + 10}; Quarkus' authentication, which fails on a malformed path, stands at -200.
 */
public final class RouteOrder {

    /** Answers for whoever has failed. */
    static final int FAILED_ROUTES = Integer.MIN_VALUE;

    /** Every later line of the log carries its id. */
    static final int REQUEST_ID = Integer.MIN_VALUE;

    /** It must know of every request that begins on a connection. */
    static final int REPEATED_ANSWERS = REQUEST_ID + 1;

    /** What is refused here costs nothing more. */
    static final int CONNECTION_LIMIT = REPEATED_ANSWERS + 1;

    static final int SHUTDOWN = CONNECTION_LIMIT + 1;

    /** The streaming route has rules of its own for malformed paths, and answers them here. */
    public static final int PLAY_MALFORMED = Integer.MIN_VALUE + 20;

    /** Whatever comes after it may decode the path. */
    static final int MALFORMED_PATH = PLAY_MALFORMED + 1;

    /** The streaming route for all other paths. It knows who asks. */
    public static final int PLAY = -190;

    /** Whatever comes after it may decode the query. */
    static final int MALFORMED_QUERY = PLAY + 1;

    /** Pages stand in for what a program would get at the same address. */
    static final int PAGES = MALFORMED_QUERY + 1;

    private RouteOrder() {}
}
