package dev.quicksync.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as the admin sees it.
 *
 * @param role {@code user} or {@code admin}
 * @param createdAt null for the one that the environment makes
 */
@JsonPropertyOrder({"name", "role", "created_at"})
public record User(
        String name,
        String role,
        @JsonProperty("created_at") @Nullable Instant createdAt) {

    static User of(Account account) {
        return new User(account.name(), account.role().label(), account.createdAt());
    }
}
