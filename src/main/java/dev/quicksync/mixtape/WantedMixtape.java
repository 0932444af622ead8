package dev.quicksync.mixtape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mixtape that shall be made.
 *
 * @param slug the one that it should get when it is free, as one that is made anew had it; none for the title's
 */
record WantedMixtape(
        String title, String description, String linerNotes, Optional<String> slug, List<WantedTrack> tracks) {

    /** What the answer to a removal has, so that it can be sent back as it is. */
    private static final Set<String> FIELDS = MixtapeView.FIELDS;

    /**
     * Reads one.
     *
     * @throws jakarta.ws.rs.BadRequestException when a field is missing, unknown or won't do; it names the field
     */
    static WantedMixtape parse(@Nullable String json) {
        MixtapeBody body = MixtapeBody.read(json, FIELDS);
        return new WantedMixtape(
                MixtapeRules.title(body.text("title").orElseThrow(() -> MixtapeBody.missing("title"))),
                MixtapeRules.lines(
                        "description", body.text("description").orElse(""), MixtapeRules.LONGEST_DESCRIPTION),
                MixtapeRules.lines("liner_notes", body.text("liner_notes").orElse(""), MixtapeRules.LONGEST_NOTES),
                body.text("slug").filter(Slug::isSlug),
                body.tracks("tracks"));
    }
}
