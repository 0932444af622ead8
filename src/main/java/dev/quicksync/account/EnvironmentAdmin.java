package dev.quicksync.account;

import io.smallrye.config.Expressions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The account {@code admin} that {@code QUICKSYNC_ADMIN_PASSWORD} makes, and that is stored nowhere. */
@ApplicationScoped
class EnvironmentAdmin {

    static final String NAME = "admin";
    static final String VARIABLE = "QUICKSYNC_ADMIN_PASSWORD";

    private static final String PROPERTY = "quicksync.admin-password";

    private final Optional<Account> account;

    EnvironmentAdmin(Config config, SessionKey key) {
        // A password may well have a "${" in it.
        Optional<String> password = Expressions.withoutExpansion(() -> config.getOptionalValue(PROPERTY, String.class));
        this.account = password.map(known -> account(known, key));
    }

    private static Account account(String password, SessionKey key) {
        try {
            AccountRules.requirePassword(VARIABLE, password);
        } catch (BadRequestException e) {
            throw new IllegalStateException(e.getMessage()); // as the server's last word
        }
        // The stamp follows the password, so that a login with an earlier one is void.
        return new Account(NAME, Role.ADMIN, null, key.derive(password), new Password.Known(password));
    }

    /** The account, if the environment makes one. */
    Optional<Account> account() {
        return account;
    }
}
