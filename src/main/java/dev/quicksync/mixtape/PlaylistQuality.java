package dev.quicksync.mixtape;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quality of the tracks in a playlist, by the names that {@code /play} knows. */
final class PlaylistQuality {

    private static final List<String> NAMES = List.of("original", "auto", "ultra", "high", "medium", "low", "saver");

    private PlaylistQuality() {}

    /**
     * What asks for a quality in the address of a track.
     *
     * @param name one of those that there are, or null for what {@code /play} serves when nothing is asked for
     * @throws BadRequestException when there is no such quality
     */
    static String query(@Nullable String name) {
        if (name == null) {
            return "";
        }
        if (!NAMES.contains(name)) {
            throw new BadRequestException("quality must be one of " + String.join(", ", NAMES));
        }
        return "?quality=" + name;
    }
}
