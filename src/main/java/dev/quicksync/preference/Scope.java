package dev.quicksync.preference;

import org.jspecify.annotations.Nullable;

/**
 * Whose preferences.
 *
 * @param owner the name of a user
 * @param device the id of one of the user's devices; empty for all of them
 */
public record Scope(String owner, String device) {

    /** A user's preferences on every device that has none of its own. */
    public static Scope user(String owner) {
        return new Scope(owner, "");
    }

    boolean isDevice() {
        return !device.isEmpty();
    }

    Scope ofOwner() {
        return user(owner);
    }

    /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that && owner.equals(that.owner) && device.equals(that.device);
    }
}
