package dev.quicksync.mixtape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaylistTest {

    private static TrackView track(String path, boolean missing, String title, String artist, Double seconds) {
        return new TrackView(1, path, missing, title, artist, null, seconds, false);
    }

    @Test
    void playlist_hasALineForEachTrack_andOneForItsAddress() {
        String playlist = Playlist.of(
                "Größe",
                List.of(
                        track("A & B/1 #1?.flac", false, "One", "Ann", 61.5),
                        track("gone.mp3", true, "Gone", null, 3.0),
                        track("夜.mp3", false, "夜", null, null)),
                "https://music.example",
                "?quality=high");
        assertThat(playlist).isEqualTo("""
                        #EXTM3U
                        #EXTENC:UTF-8
                        #PLAYLIST:Größe
                        #EXTINF:62,Ann - One
                        https://music.example/play/A%20%26%20B/1%20%231%3F.flac?quality=high
                        #EXTINF:-1,夜
                        https://music.example/play/%E5%A4%9C.mp3?quality=high
                        """);
    }

    @Test
    void titles_forgeNoLine() {
        String evil = "#EXTM3U\r\nhttp://evil.example/a.mp3\u0085x\u2028y\u2029z\0#EXT-X-ENDLIST";
        String playlist = Playlist.of(evil, List.of(track("a\nb.mp3", false, evil, evil, 1.0)), "http://h", "");
        assertThat(playlist.split("[\\n\\r\\x85\\u2028\\u2029]")).hasSize(5);
        assertThat(playlist.lines().filter(line -> !line.startsWith("#"))).containsExactly("http://h/play/a%0Ab.mp3");
        assertThat(playlist).doesNotContain("\n#EXT-X");
    }

    @Test
    void quality_isOneThatThereIs() {
        assertThat(PlaylistQuality.query(null)).isEmpty();
        assertThat(PlaylistQuality.query("auto")).isEqualTo("?quality=auto");
        for (String unknown : List.of("", "HIGH", "high&x=y", "192")) {
            assertThatThrownBy(() -> PlaylistQuality.query(unknown)).isInstanceOf(BadRequestException.class);
        }
    }
}
