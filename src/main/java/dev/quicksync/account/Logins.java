package dev.quicksync.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Checks names and passwords, however they come, and holds back those who guess. */
@ApplicationScoped
class Logins {

    private static final Logger LOG = Logger.getLogger(Logins.class);

    private final Accounts accounts;
    private final LoginLimiter limiter;
    private final VerifiedLogins verified;

    Logins(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.limiter = new LoginLimiter(clock);
        this.verified = new VerifiedLogins(accounts::find, clock);
    }

    /**
     * The account of a name and password that were found right a moment ago; it never blocks.
     *
     * @param address of the one who asks, as a literal
     * @throws ClientErrorException 429 when too many attempts have failed
     */
    Optional<Account> remembered(String name, String password, String address) {
        requireTurn(limiter.delay(name, ClientNetwork.of(address)));
        return verified.find(name, password);
    }

    /**
     * The account of a name and password; empty when they are wrong. It blocks for as long as bcrypt takes, whether there is such a name
     * or not.
     *
     * @param address of the one who asks, as a literal
     * @throws ClientErrorException 429 when too many attempts have failed
     */
    Optional<Account> verify(String name, String password, String address) {
        return verified.find(name, password, () -> check(name, password, address));
    }

    private Optional<Account> check(String name, String password, String address) {
        String network = ClientNetwork.of(address);
        requireTurn(limiter.begin(name, network));
        Optional<Account> account = accounts.find(name);
        boolean right = account.map(Account::password).orElse(Password.NOBODYS).matches(password);
        if (account.isEmpty() || !right) {
            LOG.warnf("A login as %s from %s failed", AccountRules.printable(name), address);
            Duration wait = limiter.delay(name, network);
            if (!wait.isZero()) {
                LOG.warnf("Logins as %s or from %s wait %d s", AccountRules.printable(name), address, wait.toSeconds());
            }
            return Optional.empty();
        }
        limiter.succeeded(name, network);
        return account;
    }

    private static void requireTurn(Duration wait) {
        if (!wait.isZero()) {
            long seconds = wait.plusMillis(999).toSeconds();
            throw new ClientErrorException(
                    "Too many logins have failed; try again in " + seconds + " s.",
                    Response.status(Response.Status.TOO_MANY_REQUESTS)
                            .header(HttpHeaders.RETRY_AFTER, seconds)
                            .build());
        }
    }
}
