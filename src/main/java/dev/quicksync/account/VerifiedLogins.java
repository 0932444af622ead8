package dev.quicksync.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Which names and passwords were found right within the last minute, since a program sends its own with every request and bcrypt takes a
 * while. Nothing that is kept tells a password: it is found by an HMAC under a key that ends with the process.
 */
final class VerifiedLogins {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Function<String, Optional<Account>> accounts;
    private final SecretKeySpec key;
    private final Cache<ByteBuffer, Verified> verified;

    /** Of whom and of which state of the account. */
    private record Verified(String name, String stamp) {}

    /** Remembers for those accounts that are found by their name. */
    VerifiedLogins(Function<String, Optional<Account>> accounts, Clock clock) {
        this.accounts = accounts;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The account of a name and password that were found right, if it is still as it was then. */
    Optional<Account> find(String name, String password) {
        return current(verified.getIfPresent(id(name, password)));
    }

    /** The same; otherwise it is found out, once for all who ask at the same time. */
    Optional<Account> find(String name, String password, Supplier<Optional<Account>> verification) {
        ByteBuffer id = id(name, password);
        Verified before = verified.getIfPresent(id);
        if (before != null && current(before).isEmpty()) {
            verified.asMap().remove(id, before);
        }
        return current(verified.get(
                id,
                absent -> verification
                        .get()
                        .map(account -> new Verified(account.name(), account.stamp()))
                        .orElse(null)));
    }

    private Optional<Account> current(@Nullable Verified found) {
        return found == null
                ? Optional.empty()
                : accounts.apply(found.name()).filter(account -> account.stamp().equals(found.stamp()));
    }

    private ByteBuffer id(String name, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(AccountRules.key(name).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
