package dev.quicksync.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a directory below the music root really lies, links resolved.
 *
 * @param fileKey which directory it is on its file system: another one of the same name is another place
 * @param chain the real paths of the directories on the way to it, itself last; a link to one of them would be a loop
 * @param links how many of them were entered by a link
 */
record DirectoryPlace(@Nullable Object fileKey, List<Path> chain, int links) {

    DirectoryPlace {
        chain = List.copyOf(chain);
    }

    /** What a record has anyway, but as code: the executable interprets the one that it has (docs/decisions/0006). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DirectoryPlace that
                && links == that.links
                && Objects.equals(fileKey, that.fileKey)
                && chain.equals(that.chain);
    }

    Path real() {
        return chain.get(chain.size() - 1);
    }

    DirectoryPlace child(@Nullable Object childKey, Path real) {
        return new DirectoryPlace(childKey, longer(real), links);
    }

    DirectoryPlace linked(@Nullable Object childKey, Path real) {
        return new DirectoryPlace(childKey, longer(real), links + 1);
    }

    private List<Path> longer(Path real) {
        List<Path> longer = new ArrayList<>(chain);
        longer.add(real);
        return longer;
    }

    /** Whether entering {@code real} from here would come back to a directory that is being walked. */
    boolean loopsInto(Path real) {
        return chain.stream().anyMatch(walked -> walked.startsWith(real));
    }
}
