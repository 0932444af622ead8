package dev.quicksync.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Who has an account, and what holds of all accounts together.
 *
 * <p>They are kept in memory, since every request of a session asks for one: only this server writes them, so what it has just written
 * counts at once. Reading never blocks; whatever changes something does.
 */
@ApplicationScoped
class Accounts {

    /** After the database has been opened. */
    private static final int AFTER_DATABASE = 2;

    private static final Logger LOG = Logger.getLogger(Accounts.class);

    private final AccountTable table;
    private final EnvironmentAdmin environment;
    private final Clock clock;

    private volatile AccountBook book = new AccountBook(List.of());

    Accounts(AccountTable table, EnvironmentAdmin environment, Clock clock) {
        this.table = table;
        this.environment = environment;
        this.clock = clock;
    }

    void open(@Observes @Priority(AFTER_DATABASE) StartupEvent event) {
        book = new AccountBook(table.all());
        if (environment.account().isPresent()
                && book.find(EnvironmentAdmin.NAME).isPresent()) {
            LOG.warnf(
                    "%s stands for the account %s that is stored, too, as long as it is set",
                    EnvironmentAdmin.VARIABLE, EnvironmentAdmin.NAME);
        }
        if (!areNone() && environment.account().isEmpty() && book.admins() == 0) {
            LOG.warnf("No account is an admin's; %s makes one", EnvironmentAdmin.VARIABLE);
        }
    }

    /** Whether nobody has an account, which is local mode. */
    boolean areNone() {
        return environment.account().isEmpty() && book.isEmpty();
    }

    Optional<Account> find(String name) {
        return environment
                .account()
                .filter(admin -> admin.name().equals(AccountRules.key(name)))
                .or(() -> book.find(name));
    }

    /** All of them: the environment's, then the stored ones by name. */
    List<Account> all() {
        Collection<Account> stored = book.accounts();
        return Stream.concat(
                        environment.account().stream(),
                        stored.stream().filter(account -> !isEnvironments(account.name())))
                .toList();
    }

    /** Whether the environment tells the password of this account. */
    boolean isEnvironments(String name) {
        return environment.account().isPresent() && AccountRules.key(name).equals(EnvironmentAdmin.NAME);
    }

    /**
     * Makes an account.
     *
     * @param caller who must be an admin still
     * @throws UnauthorizedException when the caller's login has ended
     * @throws jakarta.ws.rs.BadRequestException when name or password won't do
     * @throws ClientErrorException 409 when there is one, or when the first of all would not be an admin's
     */
    Account create(Caller caller, String name, String password, Role role) {
        AccountRules.requireName(name);
        AccountRules.requirePassword("password", password);
        Password.Hashed hash = Password.hash(password);
        synchronized (this) {
            requireAdmin(caller);
            if (find(name).isPresent()) {
                throw conflict("There is a user " + name + " already.");
            }
            if (areNone() && role != Role.ADMIN) {
                throw conflict("The first user must be an admin, or nobody could administrate the server any more.");
            }
            Account made = new Account(name, role, clock.instant().truncatedTo(ChronoUnit.MILLIS), stamp(), hash);
            table.insert(made, hash);
            book = book.with(made);
            return made;
        }
    }

    /**
     * Changes role or password or both, which voids the logins of before.
     *
     * @param caller who must be an admin still
     * @throws UnauthorizedException when the caller's login has ended
     * @throws jakarta.ws.rs.BadRequestException when the password won't do
     * @throws NotFoundException when there is none of this name
     * @throws ClientErrorException 409 when the environment makes the account, or it is the last admin's
     */
    Account change(Caller caller, String name, Optional<Role> role, Optional<String> password) {
        password.ifPresent(given -> AccountRules.requirePassword("password", given));
        Optional<Password.Hashed> hash = password.map(Password::hash);
        synchronized (this) {
            requireAdmin(caller);
            Account before = requireStored(name);
            Role now = role.orElse(before.role());
            if (now == before.role() && hash.isEmpty()) {
                return before;
            }
            if (now != Role.ADMIN) {
                requireAnotherAdmin(before);
            }
            return replace(before, now, hash.orElse((Password.Hashed) before.password()));
        }
    }

    /**
     * Changes the caller's own password, which voids the logins of before, this one too.
     *
     * @throws UnauthorizedException when the caller's login has ended, or there is no such account
     * @throws jakarta.ws.rs.BadRequestException when the password won't do
     * @throws ClientErrorException 409 when the environment makes the account
     */
    void changeOwn(Caller caller, String password) {
        AccountRules.requirePassword("new_password", password);
        Password.Hashed hash = Password.hash(password);
        synchronized (this) {
            requireCurrent(caller);
            Account before = requireStored(caller.name());
            replace(before, before.role(), hash);
        }
    }

    private Account replace(Account before, Role role, Password.Hashed password) {
        Account after = new Account(before.name(), role, before.createdAt(), stamp(), password);
        table.update(after, password);
        book = book.with(after);
        return after;
    }

    /**
     * Removes an account, which voids its logins.
     *
     * @param caller who must be an admin still
     * @throws UnauthorizedException when the caller's login has ended
     * @throws NotFoundException when there is none of this name
     * @throws ClientErrorException 409 when the environment makes the account, or it is the last admin's
     */
    synchronized void remove(Caller caller, String name) {
        requireAdmin(caller);
        Account account = requireStored(name);
        requireAnotherAdmin(account);
        table.delete(account);
        book = book.without(account);
    }

    private void requireAdmin(Caller caller) {
        if (requireCurrent(caller) != Role.ADMIN) {
            throw new ForbiddenException();
        }
    }

    /**
     * Makes sure that a login has not ended since the head of its request came.
     *
     * @return what the caller is
     * @throws UnauthorizedException when it has
     */
    Role requireCurrent(Caller caller) {
        if (caller.isLocal()) {
            if (areNone()) {
                return Role.ADMIN;
            }
            throw new UnauthorizedException();
        }
        return find(caller.name())
                .filter(account -> account.stamp().equals(caller.stamp()))
                .map(Account::role)
                .orElseThrow(UnauthorizedException::new);
    }

    private Account requireStored(String name) {
        if (isEnvironments(name)) {
            throw conflict("This account is made by " + EnvironmentAdmin.VARIABLE + " in the server's environment.");
        }
        return book.find(name).orElseThrow(() -> new NotFoundException("There is no such user."));
    }

    private void requireAnotherAdmin(Account account) {
        if (account.role() == Role.ADMIN && environment.account().isEmpty() && book.admins() == 1) {
            throw conflict("The last admin has to stay one; make somebody else an admin first.");
        }
    }

    private static String stamp() {
        return UUID.randomUUID().toString();
    }

    static ClientErrorException conflict(String detail) {
        return new ClientErrorException(detail, Response.Status.CONFLICT);
    }
}
