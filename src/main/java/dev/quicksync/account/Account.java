package dev.quicksync.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param name as it was written when the account was made; in whatever case it is asked for
 * @param createdAt null when the environment has made it
 * @param stamp another one with each change of password or role: logins that bear another are void
 */
record Account(String name, Role role, @Nullable Instant createdAt, String stamp, Password password) {

    /**
     * Under what preferences and the like are kept for this person. Not the name alone: when the account is removed, somebody else may get the
     * name, but never what is still remembered or on its way.
     */
    String owner() {
        return createdAt == null ? name : name + ":" + createdAt.toEpochMilli();
    }
}
