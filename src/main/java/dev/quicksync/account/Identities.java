package dev.quicksync.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** What Quarkus' security knows of somebody: the name and the roles. */
final class Identities {

    /** Who sits at the machine in local mode. No account can have this name. */
    static final String LOCAL = "local";

    /** Known to {@code network.Device} as well. */
    private static final String OWNER = "quicksync.owner";

    private static final String STAMP = "dev.quicksync.account.stamp";

    private static final SecurityIdentity LOCAL_IDENTITY = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(LOCAL))
            .addRoles(Role.ADMIN.names())
            .addAttribute(STAMP, LOCAL)
            .build();

    private Identities() {}

    static SecurityIdentity of(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRoles(account.role().names())
                .addAttribute(OWNER, account.owner())
                .addAttribute(STAMP, account.stamp())
                .build();
    }

    static SecurityIdentity local() {
        return LOCAL_IDENTITY;
    }

    /** The stamp of the account when the identity was made from it; {@link #LOCAL}, which is no account's, in local mode. */
    static String stamp(SecurityIdentity identity) {
        return identity.getAttribute(STAMP);
    }
}
