package dev.quicksync.http;

import java.util.stream.Collectors;

/** A {@link RangeSelection} as short text, for tables: {@code whole}, {@code unsatisfiable} or {@code 0-4,10-19}. */
final class RangeText {

    private RangeText() {}

    static String select(String header, long total) {
        RangeSelection selection = RangeSelection.of(header, total);
        if (selection instanceof RangeSelection.Parts parts) {
            return parts.ranges().stream()
                    .map(range -> range.first() + "-" + range.last())
                    .collect(Collectors.joining(","));
        }
        return selection instanceof RangeSelection.Whole ? "whole" : "unsatisfiable";
    }
}
