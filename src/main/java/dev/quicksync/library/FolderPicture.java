package dev.quicksync.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pictures that people put beside their music, told by their names in any case. */
final class FolderPicture {

    private static final List<String> STEMS = List.of("cover", "folder", "front");
    private static final Pattern NAME =
            Pattern.compile("(?:" + String.join("|", STEMS) + ")\\.(?:jpe?g|png|webp|gif)", Pattern.CASE_INSENSITIVE);

    private FolderPicture() {}

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** The one to show: {@code cover} before {@code folder} before {@code front}. */
    static Optional<String> best(Collection<String> names) {
        return names.stream()
                .min(Comparator.<String>comparingInt(FolderPicture::rank).thenComparing(name -> name));
    }

    private static int rank(String name) {
        return STEMS.indexOf(name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT));
    }
}
