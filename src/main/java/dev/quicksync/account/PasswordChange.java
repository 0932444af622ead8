package dev.quicksync.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What people need to change their own password; for the API's document. */
record PasswordChange(
        @JsonProperty("current_password") String currentPassword,
        @JsonProperty("new_password") String newPassword) {}
