package dev.quicksync.account;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;

/**
 * What a session cookie says: whose it is, and of which state of the account. Quarkus' cookie holds one name, so both are put into it.
 *
 * @param stamp has no space in it
 */
record SessionContent(String stamp, String name) {

    static SessionContent of(SecurityIdentity identity) {
        return new SessionContent(
                Identities.stamp(identity), identity.getPrincipal().getName());
    }

    static Optional<SessionContent> parse(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(new SessionContent(text.substring(0, space), text.substring(space + 1)));
    }

    String text() {
        return stamp + " " + name;
    }
}
