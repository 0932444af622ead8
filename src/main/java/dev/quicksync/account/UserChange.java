package dev.quicksync.account;

import org.jspecify.annotations.Nullable;

/** What an admin may change of a user, one or both; for the API's document. */
record UserChange(@Nullable String password, @Nullable String role) {}
