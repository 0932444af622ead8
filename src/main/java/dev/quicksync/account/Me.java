package dev.quicksync.account;

import java.util.List;

/**
 * Who asks, as the server sees it.
 *
 * @param role the highest of the roles
 * @param roles {@code user}, and {@code admin} for one
 * @param mode {@code local} as long as there is no account, {@code account} otherwise
 */
public record Me(String name, String role, List<String> roles, String mode) {}
