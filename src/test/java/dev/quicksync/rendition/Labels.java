package dev.quicksync.rendition;

import dev.quicksync.library.AudioKind;
import dev.quicksync.library.Track;
import dev.quicksync.library.TrackPath;

/** Labels, keys and tracks of which only a part matters. */
final class Labels {

    static final Encoding HIGH = new Encoding("high", 256);

    private Labels() {}

    static Track track(String path) {
        TrackPath trackPath = new TrackPath(path);
        AudioKind kind = AudioKind.ofExtension(trackPath.extension()).orElseThrow();
        return new Track(trackPath, kind, 1234, 1_700_000_000_123_456_789L);
    }

    static RenditionKey key(String path) {
        return new RenditionKey(track(path), HIGH);
    }

    static RenditionLabel label(String path) {
        return new RenditionLabel(path, 1234, 1_700_000_000_123_456_789L, HIGH, 1);
    }

    static RenditionLabel label(String path, int kbps) {
        return new RenditionLabel(path, 1234, 1_700_000_000_123_456_789L, new Encoding("any", kbps), 1);
    }
}
