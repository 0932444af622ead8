package dev.quicksync.account;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * Who asks for a change, as it was known when the head of the request came. Until its body has come, and whatever it takes has been
 * worked out, that login may have ended.
 *
 * @param stamp of the account then; in local mode the one that no account has
 */
record Caller(String name, String stamp) {

    static Caller of(SecurityIdentity identity) {
        return new Caller(identity.getPrincipal().getName(), Identities.stamp(identity));
    }

    /** Whether it is whoever sits at the machine in local mode. */
    boolean isLocal() {
        return stamp.equals(Identities.LOCAL);
    }
}
