package dev.quicksync.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * How often a login may fail, per name and per address.
 *
 * <p>After {@value #NAME_FAILURES} failures of a name, or {@value #ADDRESS_FAILURES} from an address, the next attempt has to wait 30 s,
 * and twice as long after each further failure, 15 minutes at most; an hour without failures makes up for all. While it has to wait, nothing is
 * checked, so a right password is refused as well.
 *
 * <p>A stranger who knows a name could keep its owner out like this for good. So an address from which the name has logged in within
 * the last 30 days is held to the address' count only.
 *
 * <p>Names count in whatever case. All that nobody can have count as one, so that what is remembered is short.
 */
final class LoginLimiter {

    static final int NAME_FAILURES = 5;
    static final int ADDRESS_FAILURES = 20;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final int MOST_REMEMBERED = 10_000;

    /** What stands for the names that nobody can have, and is none itself. */
    private static final String NOBODYS = "";

    private final Clock clock;
    private final Cache<String, Failures> names;
    private final Cache<String, Failures> addresses;
    private final Cache<String, Boolean> known;

    LoginLimiter(Clock clock) {
        this.clock = clock;
        this.names = remembering(FORGOTTEN_AFTER);
        this.addresses = remembering(FORGOTTEN_AFTER);
        this.known = remembering(KNOWN_FOR);
    }

    private <V> Cache<String, V> remembering(Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(time)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Under what a name counts. */
    private static String key(String name) {
        String key = AccountRules.key(name);
        return AccountRules.isName(key) ? key : NOBODYS;
    }

    /** How long an attempt would have to wait; zero when it may be made now. */
    synchronized Duration delay(String name, String network) {
        Instant until = of(addresses, network).until();
        if (known.getIfPresent(pair(name, network)) == null) {
            Instant ofName = of(names, key(name)).until();
            until = ofName.isAfter(until) ? ofName : until;
        }
        Duration wait = Duration.between(clock.instant(), until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /**
     * Begins an attempt, which counts as a failure until it has succeeded, so that many at once are no way around.
     *
     * @return how long to wait instead; zero when the attempt may be made
     */
    synchronized Duration begin(String name, String network) {
        Duration wait = delay(name, network);
        if (wait.isZero()) {
            addresses.put(network, of(addresses, network).and(clock.instant(), ADDRESS_FAILURES));
            if (known.getIfPresent(pair(name, network)) == null) {
                names.put(key(name), of(names, key(name)).and(clock.instant(), NAME_FAILURES));
            }
        }
        return wait;
    }

    /** Ends an attempt with the right password. */
    synchronized void succeeded(String name, String network) {
        addresses.put(network, of(addresses, network).less(ADDRESS_FAILURES));
        names.invalidate(key(name));
        known.put(pair(name, network), true);
    }

    private static Failures of(Cache<String, Failures> all, String key) {
        Failures failures = all.getIfPresent(key);
        return failures == null ? Failures.NONE : failures;
    }

    private static String pair(String name, String network) {
        return key(name) + " " + network;
    }

    /**
     * What has failed so far.
     *
     * @param until when the next attempt may be made
     */
    private record Failures(int count, Instant until) {

        static final Failures NONE = new Failures(0, Instant.MIN);

        Failures and(Instant now, int free) {
            int more = count + 1;
            if (more < free) {
                return new Failures(more, Instant.MIN);
            }
            Duration wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(more - free, 10));
            return new Failures(more, now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
        }

        /** Without the last one, which was none; what others have failed meanwhile stays. */
        Failures less(int free) {
            int fewer = Math.max(0, count - 1);
            return new Failures(fewer, fewer < free ? Instant.MIN : until);
        }
    }
}
