package dev.quicksync.mixtape;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names in addresses, percent-encoded (RFC 3986 section 2.1). */
final class TrackAddress {

    private TrackAddress() {}

    /** Where a track is played, from the server's root. */
    static String ofPlay(String path) {
        return "/play/" + encodedPath(path);
    }

    /** Where a track's picture is, from the server's root. */
    static String ofCover(String path) {
        return "/api/library/cover/" + encodedPath(path);
    }

    private static String encodedPath(String path) {
        return Arrays.stream(path.split("/", -1)).map(TrackAddress::encoded).collect(Collectors.joining("/"));
    }

    /** One part of a path. */
    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
