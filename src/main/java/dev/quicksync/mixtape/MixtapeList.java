package dev.quicksync.mixtape;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of mixtapes.
 *
 * @param mixtapes most recently changed first
 * @param nextCursor what to ask for the next page with; null on the last
 */
record MixtapeList(
        List<ListedMixtape> mixtapes,
        @JsonProperty("next_cursor") @Nullable String nextCursor) {

    /**
     * The page of a limit.
     *
     * @param found one more than the limit where there are more
     */
    static MixtapeList of(List<ListedMixtape> found, int limit) {
        if (found.size() <= limit) {
            return new MixtapeList(found, null);
        }
        ListedMixtape last = found.get(limit - 1);
        return new MixtapeList(
                found.subList(0, limit), new Cursor(last.updatedAt().toEpochMilli(), last.id()).text());
    }
}
