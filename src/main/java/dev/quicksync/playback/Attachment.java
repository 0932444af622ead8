package dev.quicksync.playback;

import dev.quicksync.library.TrackPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The name under which a download is kept, as {@code Content-Disposition} says it (RFC 6266). */
final class Attachment {

    private static final String ORIGINAL = "original";

    private Attachment() {}

    /**
     * The header for a track's file.
     *
     * @param quality the rung that is served, which is an MP3, or {@code original}
     */
    static String named(TrackPath track, String quality) {
        String extension = quality.equals(ORIGINAL) ? track.extension() : "mp3";
        String name = track.stem() + "." + extension;
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** For clients that know only RFC 2616: what could end the string or the line, or is not ASCII, is a low line. */
    private static String ascii(String name) {
        return name.replaceAll("[^ !#-\\[\\]-~]|%", "_");
    }

    /** RFC 8187 section 3.2. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
