package dev.quicksync.precache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is made before anyone asks, and when. */
@ConfigMapping(prefix = "quicksync.precache")
public interface PrecacheConfig {

    /**
     * Whether a mixtape is prepared when it is created or given tracks, and at start when that was within the last day. Environment:
     * {@code AUDIO_CACHE_PRECACHE_ON_UPLOAD}.
     */
    @WithDefault("true")
    boolean onUpload();

    /** The rungs at which mixtapes are prepared; none prepares nothing. Environment: {@code AUDIO_CACHE_PRECACHE_QUALITIES}. */
    Optional<List<String>> qualities();

    /** When the nightly window opens: minute, hour, day, month, day of the week; {@code off} for never. Environment: {@code PRECACHE_CRON}. */
    @WithDefault("0 2 * * *")
    String cron();

    /** The time of day at which it closes. Environment: {@code PRECACHE_UNTIL}. */
    @WithDefault("04:00")
    String until();

    /** The time zone of both, such as {@code Europe/Berlin}; the machine's when absent. Environment: {@code PRECACHE_ZONE}. */
    Optional<String> zone();

    /** How many of the most played tracks are kept ready; 0 for none. Environment: {@code PRECACHE_WARM_TRACKS}. */
    @WithDefault("100")
    int warmTracks();

    /** The rungs at which they are. Environment: {@code PRECACHE_WARM_QUALITIES}. */
    Optional<List<String>> warmQualities();

    /** Whether work is looked for when the server has started; without, that waits for the nightly window. */
    @WithDefault("true")
    boolean atStart();

    /** How many tracks of a mixtape are prepared behind the one that is played; 0 for none. */
    @WithDefault("2")
    int ahead();

    /** The most renditions in the making at once, at least 1; one per core when absent. */
    OptionalInt parallel();
}
