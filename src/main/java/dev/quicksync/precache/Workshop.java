package dev.quicksync.precache;

import dev.quicksync.library.Track;
import dev.quicksync.rendition.Preparation;
import dev.quicksync.rendition.RenditionKey;
import java.time.Duration;
import java.util.Optional;

/** Where renditions are made. */
interface Workshop {

    /** The reason for a pause while {@link #isMusicMissing}. */
    String NO_MUSIC = "the music root is missing";

    /** Why nothing shall be started now; empty when it may be. */
    Optional<String> pause();

    /** Whether the music root as a whole is out of reach. */
    boolean isMusicMissing();

    /** Whether a rendition is in the cache. */
    boolean holds(RenditionKey key);

    /** Whether the cache takes anything more without removing something that was used within this time. */
    boolean hasRoom(Duration spared);

    /** Makes a rendition behind all other work; nothing that was used within this time makes way for it. */
    Preparation prepare(RenditionKey key, Duration spared);

    /** Whether a track's file is there and the one that is known. Blocks on the disk. */
    boolean canRead(Track track);

    /** What has failed may be tried again at once. */
    void allowAgain(RenditionKey key);
}
