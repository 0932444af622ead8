package dev.quicksync.playback;

import dev.quicksync.http.EntityTag;
import dev.quicksync.http.OpenFiles;
import dev.quicksync.http.Validators;
import dev.quicksync.library.AudioKind;
import dev.quicksync.library.Library;
import dev.quicksync.library.Track;
import dev.quicksync.rendition.Rendition;
import dev.quicksync.rendition.Renditions;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A complete file that can be served for a track.
 *
 * @param check makes sure before it is opened that the file is still the one that is described
 * @param size in bytes
 * @param quality the rung's name, or {@code original}
 * @param kbps its bitrate; none when it is not known
 */
record Representation(
        Path file,
        OpenFiles.Check check,
        String mediaType,
        long size,
        Validators validators,
        String quality,
        OptionalInt kbps) {

    private static final String ORIGINAL = "original";

    boolean isOriginal() {
        return quality.equals(ORIGINAL);
    }

    static Representation original(Library library, Track track, OptionalInt kbps) {
        String tag = "original-" + Long.toHexString(track.size()) + "-" + Long.toHexString(track.modifiedNanos());
        return new Representation(
                library.fileOf(track),
                () -> library.requireUnchanged(track),
                track.kind().mediaType(),
                track.size(),
                new Validators(EntityTag.strong(tag), track.lastModified()),
                ORIGINAL,
                kbps);
    }

    static Representation of(Renditions renditions, Rendition rendition) {
        String rung = rendition.label().encoding().rung();
        String tag = rung + "-" + Long.toHexString(rendition.size()) + "-" + Long.toHexString(rendition.madeNanos());
        return new Representation(
                renditions.fileOf(rendition),
                () -> {}, // its length is compared
                AudioKind.MP3.mediaType(),
                rendition.size(),
                new Validators(EntityTag.strong(tag), rendition.made()),
                rung,
                OptionalInt.of(rendition.label().encoding().kbps()));
    }
}
