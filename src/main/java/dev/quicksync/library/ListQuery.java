package dev.quicksync.library;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BadRequestException;
import java.util.Optional;

/**
 * What a request for a list asks for.
 *
 * @param after the key behind which the page begins
 * @param limit how many rows at most
 */
record ListQuery(TrackFilter filter, String after, int limit) {

    static final int DEFAULT_LIMIT = 50;
    static final int MOST = 500;

    /**
     * Reads the query string; an empty value counts as an absent one.
     *
     * @throws BadRequestException when limit, cursor or q make no sense
     */
    static ListQuery of(HttpServerRequest request, Cursor.Kind kind) {
        String cursor = text(request, "cursor").orElse("");
        String after = cursor.isEmpty()
                ? ""
                : Cursor.parse(kind, cursor)
                        .map(Cursor::after)
                        .orElseThrow(
                                () -> new BadRequestException("cursor must be the next_cursor of an answer before it"));
        return new ListQuery(filter(request, kind), after, limit(text(request, "limit")));
    }

    private static TrackFilter filter(HttpServerRequest request, Cursor.Kind kind) {
        Optional<String> typed = text(request, "q");
        if (typed.filter(text -> text.length() > SearchTerms.LONGEST).isPresent()) {
            throw new BadRequestException("q must not be longer than " + SearchTerms.LONGEST + " characters");
        }
        return new TrackFilter(
                typed.map(SearchTerms::of),
                kind == Cursor.Kind.ARTISTS ? Optional.empty() : text(request, "artist"),
                kind == Cursor.Kind.TRACKS ? text(request, "album") : Optional.empty());
    }

    private static int limit(Optional<String> text) {
        int limit = text.map(digits -> digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0)
                .orElse(DEFAULT_LIMIT);
        if (limit < 1 || limit > MOST) {
            throw new BadRequestException("limit must be a whole number from 1 to " + MOST);
        }
        return limit;
    }

    private static Optional<String> text(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The cursor of the page behind one. */
    static Optional<String> next(Cursor.Kind kind, Page<?> page) {
        return page.next().map(key -> new Cursor(kind, key).text());
    }
}
