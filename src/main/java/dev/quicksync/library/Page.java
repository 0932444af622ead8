package dev.quicksync.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the key of its last row, when more follow
 */
record Page<T>(List<T> rows, Optional<String> next) {

    /**
     * Makes one of rows of which one more was asked for than shall be given.
     *
     * @param key the key of a row
     */
    static <T> Page<T> of(List<T> rows, int limit, Function<T, String> key) {
        return rows.size() > limit
                ? new Page<>(List.copyOf(rows.subList(0, limit)), Optional.of(key.apply(rows.get(limit - 1))))
                : new Page<>(List.copyOf(rows), Optional.empty());
    }

    <R> Page<R> map(Function<T, R> change) {
        return new Page<>(rows.stream().map(change).toList(), next);
    }
}
