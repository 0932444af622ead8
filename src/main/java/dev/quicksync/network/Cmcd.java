package dev.quicksync.network;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Common Media Client Data (CTA-5004): of all that a player may say, the throughput that it measured. */
final class Cmcd {

    /** Its place is the second, but a player may put a key where it likes (CTA-5004 section 3, "header sharding"). */
    private static final List<String> HEADERS = List.of("CMCD-Request", "CMCD-Object", "CMCD-Session", "CMCD-Status");

    private static final String PARAMETER = "CMCD";

    /**
     * Key, or key and value, where a quoted value may hold commas. Whatever it has taken it keeps: a text is whoever's, and must not be tried
     * in all ways.
     */
    private static final Pattern PAIR =
            Pattern.compile("([^=,\"]++)(?:=(\"(?:[^\"\\\\]++|\\\\.)*+\"[^,\"]*+|[^,\"]*+))?+(?:,|$)");

    /** More than any player says. */
    private static final int MOST_CHARACTERS = 2_000;

    private static final String THROUGHPUT = "mtp";
    private static final Pattern WHOLE_KBPS = Pattern.compile("[0-9]{1,9}");
    private static final int KBPS_PER_MBPS = 1000;

    private Cmcd() {}

    /** {@code mtp}, which is in kbps, as Mbps; of the headers rather than of the query. */
    static OptionalDouble throughputMbps(Function<String, @Nullable String> headers, @Nullable String parameter) {
        return HEADERS.stream()
                .map(name -> throughputMbps(headers.apply(name)))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElseGet(() -> throughputMbps(parameter));
    }

    /** {@code mtp} of one header's, or the decoded parameter's, value. */
    static OptionalDouble throughputMbps(@Nullable String pairs) {
        if (pairs == null || pairs.length() > MOST_CHARACTERS) {
            return OptionalDouble.empty();
        }
        Matcher pair = PAIR.matcher(pairs);
        while (pair.lookingAt()) {
            if (pair.group(1).strip().equals(THROUGHPUT)) {
                return ofKbps(pair.group(2));
            }
            pair.region(pair.end(), pairs.length());
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble ofKbps(@Nullable String value) {
        if (value == null || !WHOLE_KBPS.matcher(value.strip()).matches()) {
            return OptionalDouble.empty();
        }
        double mbps = Double.parseDouble(value.strip()) / KBPS_PER_MBPS;
        return NetworkSpeed.isPlausible(mbps) ? OptionalDouble.of(mbps) : OptionalDouble.empty();
    }

    /** The decoded query parameter. */
    static @Nullable String parameter(HttpServerRequest request) {
        try {
            return request.getParam(PARAMETER);
        } catch (IllegalArgumentException e) {
            return null; // the query can't be decoded, and whoever it is for says so
        }
    }
}
