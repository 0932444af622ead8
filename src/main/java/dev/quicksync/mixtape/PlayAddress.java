package dev.quicksync.mixtape;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names in addresses, percent-encoded (RFC 3986 section 2.1). */
final class PlayAddress {

    private PlayAddress() {}

    /** Where a track is played, from the server's root. */
    static String of(String path) {
        return "/play/"
                + Arrays.stream(path.split("/", -1)).map(PlayAddress::encoded).collect(Collectors.joining("/"));
    }

    /** One part of a path. */
    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
