package dev.quicksync.network;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one request says about its listener's network. What is malformed or implausible is taken for absent: it is no more than a hint.
 *
 * @param measuredMbps the throughput that the player measured: {@code mtp} of CMCD (CTA-5004)
 * @param downlinkMbps client hint {@code Downlink} (Network Information API)
 * @param effectiveMbps the most that the client hint {@code ECT} allows; its {@code 4g} stands for everything fast, so it says nothing
 * @param rttMs client hint {@code RTT} in milliseconds
 * @param savesData whether {@code Save-Data: on} is there
 */
public record Hints(
        OptionalDouble measuredMbps,
        OptionalDouble downlinkMbps,
        OptionalDouble effectiveMbps,
        OptionalInt rttMs,
        boolean savesData) {

    /** A request that says nothing. */
    public static final Hints NONE = new Hints(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), false);

    /** The most of each effective connection type in Mbps (Network Information API, "Effective connection types"). */
    private static final Map<String, Double> EFFECTIVE = Map.of("slow-2g", 0.05, "2g", 0.07, "3g", 0.7);

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final int MOST_RTT_MS = 60_000;

    /** What a request says. */
    public static Hints of(HttpServerRequest request) {
        return of(request::getHeader, Cmcd.parameter(request));
    }

    /** What a request's headers, and its query parameter {@code CMCD}, say. */
    static Hints of(Function<String, @Nullable String> headers, @Nullable String parameter) {
        return new Hints(
                Cmcd.throughputMbps(headers, parameter),
                speed(number(headers.apply("Downlink"))),
                effective(headers.apply("ECT")),
                rtt(number(headers.apply("RTT"))),
                savesData(headers.apply("Save-Data")));
    }

    /**
     * The speed in Mbps that the client hints amount to: {@code Downlink}, or else {@code ECT}, or else the effective type that so long
     * an {@code RTT} alone makes it by that API's table.
     */
    public OptionalDouble speedMbps() {
        if (downlinkMbps.isPresent()) {
            return downlinkMbps;
        }
        return effectiveMbps.isPresent() ? effectiveMbps : ofRoundTrip();
    }

    private OptionalDouble ofRoundTrip() {
        int rtt = rttMs.orElse(0);
        if (rtt >= 2_000) {
            return effective("slow-2g");
        }
        if (rtt >= 1_400) {
            return effective("2g");
        }
        return rtt >= 270 ? effective("3g") : OptionalDouble.empty();
    }

    private static OptionalDouble speed(double mbps) {
        return NetworkSpeed.isPlausible(mbps) ? OptionalDouble.of(mbps) : OptionalDouble.empty();
    }

    private static OptionalDouble effective(@Nullable String type) {
        Double mbps = type == null ? null : EFFECTIVE.get(type.strip());
        return mbps == null ? OptionalDouble.empty() : OptionalDouble.of(mbps);
    }

    private static OptionalInt rtt(double ms) {
        return ms >= 0 && ms <= MOST_RTT_MS ? OptionalInt.of((int) ms) : OptionalInt.empty();
    }

    /** A token that others may follow; {@code on} is the only one that means something (Save Data API, section 3). */
    private static boolean savesData(@Nullable String header) {
        return header != null && header.strip().split("[,;\\s]", 2)[0].equalsIgnoreCase("on");
    }

    /** NaN when it is no number. */
    private static double number(@Nullable String text) {
        return text != null && DECIMAL.matcher(text.strip()).matches() ? Double.parseDouble(text.strip()) : Double.NaN;
    }
}
