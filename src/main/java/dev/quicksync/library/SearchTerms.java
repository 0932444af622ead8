package dev.quicksync.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody searches for: words that must all be there, each at least as the beginning of one.
 *
 * @param words folded, each with a letter or a digit
 */
record SearchTerms(List<String> words) {

    /** In characters. */
    static final int LONGEST = 500;

    private static final int MOST_WORDS = 16;

    SearchTerms {
        words = List.copyOf(words);
    }

    /** Takes what was typed apart; any text will do. */
    static SearchTerms of(String typed) {
        return new SearchTerms(Stream.of(Folding.fold(typed).split("\\s+"))
                .filter(SearchTerms::canBeFound)
                .limit(MOST_WORDS)
                .toList());
    }

    private static boolean canBeFound(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * The same as an FTS5 query. Every word is a string in quotes, so that nothing that was typed is taken for syntax.
     *
     * @param columns which columns to look into; all when empty
     * @return nothing when there is no word, which nothing matches
     */
    Optional<String> match(String... columns) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String all = words.stream()
                .map(word -> '"' + word.replace("\"", "\"\"") + "\"*")
                .collect(Collectors.joining(" AND ", "(", ")"));
        return Optional.of(columns.length == 0 ? all : "{" + String.join(" ", columns) + "} : " + all);
    }
}
