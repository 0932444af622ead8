package dev.quicksync.mixtape;

import java.util.List;

/**
 * A mixtape as an extended M3U in UTF-8, for players. Tracks without a file are left out.
 *
 * <p>Its type is not the one of HTTP Live Streaming ({@code application/vnd.apple.mpegurl}), by which some players take it for a list of
 * segments of one stream.
 */
final class Playlist {

    static final String MEDIA_TYPE = "audio/x-mpegurl; charset=utf-8";

    /** What players take for a duration that is not known. */
    private static final long UNKNOWN = -1;

    private Playlist() {}

    /**
     * Writes it.
     *
     * @param server the scheme and authority under which the client knows the server, or nothing
     * @param query what follows the address of each track, such as {@code ?quality=high}, or nothing
     */
    static String of(String title, List<TrackView> tracks, String server, String query) {
        StringBuilder playlist = new StringBuilder("#EXTM3U\n#EXTENC:UTF-8\n#PLAYLIST:");
        playlist.append(oneLine(title)).append('\n');
        for (TrackView track : tracks) {
            if (!track.missing()) {
                append(playlist, track);
                playlist.append(server)
                        .append(TrackAddress.ofPlay(track.path()))
                        .append(query)
                        .append('\n');
            }
        }
        return playlist.toString();
    }

    private static void append(StringBuilder playlist, TrackView track) {
        playlist.append("#EXTINF:")
                .append(track.duration() == null ? UNKNOWN : Math.round(track.duration()))
                .append(',');
        if (track.artist() != null) {
            playlist.append(oneLine(track.artist())).append(" - ");
        }
        playlist.append(oneLine(track.title())).append('\n');
    }

    /** Text that can't end its line, and so can't make another. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
