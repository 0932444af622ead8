package dev.quicksync.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VerifiedLoginsTest {

    private final MovableClock clock = new MovableClock();
    private final Map<String, Account> accounts = new HashMap<>(Map.of("ann", account("first")));
    private final VerifiedLogins verified = new VerifiedLogins(name -> Optional.ofNullable(accounts.get(name)), clock);
    private final AtomicInteger verifications = new AtomicInteger();

    private static Account account(String stamp) {
        return new Account("ann", Role.USER, Instant.EPOCH, stamp, Password.NOBODYS);
    }

    private Optional<Account> verify(String name, String password) {
        return verified.find(name, password, () -> {
            verifications.incrementAndGet();
            return Optional.ofNullable(accounts.get("ann")).filter(account -> password.equals("right"));
        });
    }

    @Test
    void rightPassword_isRemembered_forAMinute() {
        assertThat(verified.find("ann", "right")).isEmpty();
        assertThat(verify("ann", "right")).isPresent();
        clock.advance(Duration.ofSeconds(59));
        assertThat(verify("ANN", "right")).isPresent();
        assertThat(verified.find("ann", "right")).isPresent();
        assertThat(verifications).hasValue(1);
        clock.advance(Duration.ofSeconds(2));
        assertThat(verified.find("ann", "right")).isEmpty();
        assertThat(verify("ann", "right")).isPresent();
        assertThat(verifications).hasValue(2);
    }

    @Test
    void wrongPassword_isNotRemembered() {
        assertThat(verify("ann", "wrong")).isEmpty();
        assertThat(verify("ann", "wrong")).isEmpty();
        assertThat(verifications).hasValue(2);
        verify("ann", "right");
        assertThat(verified.find("ann", "wrong")).isEmpty();
        assertThat(verified.find("an", "nright")).isEmpty();
    }

    @Test
    void changedAccount_isVerifiedAnew() {
        verify("ann", "right");
        accounts.put("ann", account("second"));
        assertThat(verified.find("ann", "right")).isEmpty();
        assertThat(verify("ann", "right")).map(Account::stamp).contains("second");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void removedAccount_isNobodys() {
        verify("ann", "right");
        accounts.clear();
        assertThat(verified.find("ann", "right")).isEmpty();
        assertThat(verify("ann", "right")).isEmpty();
    }

    @Test
    void account_thatChangesWhileItIsVerified_isNobodys() {
        Optional<Account> found = verified.find("ann", "right", () -> {
            Optional<Account> before = Optional.of(account("first"));
            accounts.put("ann", account("second"));
            return before;
        });
        assertThat(found).isEmpty();
        assertThat(verified.find("ann", "right")).isEmpty();
    }
}
