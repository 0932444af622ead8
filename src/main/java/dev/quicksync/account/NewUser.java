package dev.quicksync.account;

/**
 * What makes a user; for the API's document.
 *
 * @param name 1 to 64 letters, digits, dots, underscores and hyphens
 * @param password 8 to 72 bytes in UTF-8
 * @param role {@code user} or {@code admin}
 */
record NewUser(String name, String password, String role) {}
