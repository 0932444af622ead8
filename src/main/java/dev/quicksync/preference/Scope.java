package dev.quicksync.preference;

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
}
