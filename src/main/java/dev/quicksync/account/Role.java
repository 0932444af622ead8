package dev.quicksync.account;

import java.util.Optional;
import java.util.Set;

/** What somebody may do. An admin may do whatever a user may. */
enum Role {
    USER,
    ADMIN;

    /** The names that {@code @RolesAllowed} asks for. */
    static final String USERS = "user";

    static final String ADMINS = "admin";

    /** The role of a name such as {@code admin}. */
    static Optional<Role> named(String name) {
        return switch (name) {
            case USERS -> Optional.of(USER);
            case ADMINS -> Optional.of(ADMIN);
            default -> Optional.empty();
        };
    }

    /** What the outside calls it. */
    String label() {
        return this == ADMIN ? ADMINS : USERS;
    }

    /** All roles that somebody of this one has. */
    Set<String> names() {
        return this == ADMIN ? Set.of(USERS, ADMINS) : Set.of(USERS);
    }
}
