package dev.quicksync.mixtape;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What requests bring; for the API's document. */
final class MixtapeFields {

    /**
     * Makes a mixtape. What a removal has answered does as well.
     *
     * @param title 1 to 200 characters
     * @param description at most 2,000 characters
     * @param linerNotes at most 100,000 characters of Markdown
     * @param tracks paths below the music root, at most 1,000
     */
    record NewMixtape(
            String title,
            String description,
            @JsonProperty("liner_notes") String linerNotes,
            List<String> tracks) {}

    /** Changes the texts that are there. */
    record MixtapeChange(
            String title,
            String description,
            @JsonProperty("liner_notes") String linerNotes) {}

    /**
     * Adds tracks.
     *
     * @param tracks paths below the music root
     * @param position where the first of them shall be, from 0; at the end when it is left out
     */
    record NewTracks(List<String> tracks, int position) {}

    /**
     * Brings tracks into another order.
     *
     * @param order the ids of all tracks
     */
    record TrackOrder(List<Integer> order) {}

    private MixtapeFields() {}
}
