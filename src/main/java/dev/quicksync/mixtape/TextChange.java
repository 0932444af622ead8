package dev.quicksync.mixtape;

import jakarta.ws.rs.BadRequestException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Other texts for a mixtape; what is not there stays as it is. */
record TextChange(Optional<String> title, Optional<String> description, Optional<String> linerNotes) {

    private static final Set<String> FIELDS = Set.of("title", "description", "liner_notes");

    /**
     * Reads one.
     *
     * @throws BadRequestException when no field is there, or one is unknown or won't do; it names the field
     */
    static TextChange parse(@Nullable String json) {
        MixtapeBody body = MixtapeBody.read(json, FIELDS);
        TextChange change = new TextChange(
                body.text("title").map(MixtapeRules::title),
                body.text("description")
                        .map(text -> MixtapeRules.lines("description", text, MixtapeRules.LONGEST_DESCRIPTION)),
                body.text("liner_notes")
                        .map(text -> MixtapeRules.lines("liner_notes", text, MixtapeRules.LONGEST_NOTES)));
        if (change.title.isEmpty() && change.description.isEmpty() && change.linerNotes.isEmpty()) {
            throw new BadRequestException("title, description, liner_notes: one of them must be there");
        }
        return change;
    }

    Mixtape of(Mixtape before) {
        return new Mixtape(
                before.id(),
                before.slug(),
                title.orElse(before.title()),
                description.orElse(before.description()),
                linerNotes.orElse(before.linerNotes()),
                before.version(),
                before.createdAt(),
                before.updatedAt(),
                before.createdBy(),
                before.entries());
    }
}
