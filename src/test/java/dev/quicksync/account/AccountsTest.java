package dev.quicksync.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quicksync.fixture.MovableClock;
import dev.quicksync.storage.Database;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may change accounts, when what is known of them is older than the change. */
class AccountsTest {

    private static final String PASSWORD = "correct horse";
    private static final Caller LOCAL = Caller.of(Identities.local());

    private final Accounts accounts;

    AccountsTest(@TempDir Path directory) {
        this.accounts = new Accounts(
                new NoTable(),
                new EnvironmentAdmin(new SmallRyeConfigBuilder().build(), new SessionKey(directory)),
                new MovableClock());
    }

    /** Keeps nothing. */
    private static final class NoTable extends AccountTable {

        NoTable() {
            super((Database) null);
        }

        @Override
        List<Account> all() {
            return List.of();
        }

        @Override
        void insert(Account account, Password.Hashed password) {}

        @Override
        void update(Account account, Password.Hashed password) {}

        @Override
        void delete(Account account) {}
    }

    private static Caller caller(Account account) {
        return Caller.of(Identities.of(account));
    }

    private static void assertHasEnded(ThrowingCallable change) {
        assertThatExceptionOfType(UnauthorizedException.class).isThrownBy(change);
    }

    private static void assertForbidden(ThrowingCallable change) {
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(change);
    }

    @Test
    void whoeverSitsAtTheMachine_isNobody_onceThereIsAnAccount() {
        accounts.create(LOCAL, "ann", PASSWORD, Role.ADMIN);
        assertHasEnded(() -> accounts.create(LOCAL, "eve", PASSWORD, Role.ADMIN));
        assertHasEnded(() -> accounts.change(LOCAL, "ann", Optional.of(Role.USER), Optional.empty()));
        assertHasEnded(() -> accounts.changeOwn(LOCAL, PASSWORD));
        assertHasEnded(() -> accounts.remove(LOCAL, "ann"));
        assertThat(accounts.all()).extracting(Account::name).containsExactly("ann");
    }

    @Test
    void login_ofBeforeAChange_changesNothing() {
        Account ann = accounts.create(LOCAL, "ann", PASSWORD, Role.ADMIN);
        Account bob = accounts.create(caller(ann), "bob", PASSWORD, Role.ADMIN);
        accounts.change(caller(ann), "bob", Optional.empty(), Optional.of("battery staple"));
        assertHasEnded(() -> accounts.create(caller(bob), "eve", PASSWORD, Role.ADMIN));
        assertHasEnded(() -> accounts.change(caller(bob), "bob", Optional.empty(), Optional.of(PASSWORD)));
        assertHasEnded(() -> accounts.changeOwn(caller(bob), PASSWORD));
        assertHasEnded(() -> accounts.remove(caller(bob), "bob"));
        assertThat(accounts.all()).extracting(Account::name).containsExactly("ann", "bob");
    }

    @Test
    void user_changesTheOwnPassword_only() {
        Account ann = accounts.create(LOCAL, "ann", PASSWORD, Role.ADMIN);
        Account bob = accounts.create(caller(ann), "bob", PASSWORD, Role.USER);
        assertForbidden(() -> accounts.create(caller(bob), "eve", PASSWORD, Role.USER));
        assertForbidden(() -> accounts.change(caller(bob), "bob", Optional.of(Role.ADMIN), Optional.empty()));
        assertForbidden(() -> accounts.remove(caller(bob), "bob"));
        accounts.changeOwn(caller(bob), "battery staple");
        assertHasEnded(() -> accounts.changeOwn(caller(bob), PASSWORD));
        assertThat(accounts.find("bob"))
                .hasValueSatisfying(now -> assertThat(now.role()).isEqualTo(Role.USER));
    }
}
