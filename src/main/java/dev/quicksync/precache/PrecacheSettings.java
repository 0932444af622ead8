package dev.quicksync.precache;

import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.Ladder;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@link PrecacheConfig}, made sure of.
 *
 * @param qualities rungs for mixtapes
 * @param warmQualities rungs for the most played tracks
 * @param warmTracks how many of the most played tracks are prepared
 * @param ahead how many tracks of a mixtape are prepared behind the one that is played
 * @param window none when there is no nightly task
 * @param parallel the most renditions in the making at once
 */
record PrecacheSettings(
        List<Encoding> qualities,
        List<Encoding> warmQualities,
        int warmTracks,
        int ahead,
        Optional<NightlyWindow> window,
        int parallel) {

    private static final String NEVER = "off";

    /**
     * Reads the configuration. What it throws has no cause: the innermost message is the one that is told.
     *
     * @throws IllegalArgumentException saying which setting can't be what it is
     */
    static PrecacheSettings of(PrecacheConfig config, Ladder ladder) {
        if (config.warmTracks() < 0) {
            throw new IllegalArgumentException(
                    "PRECACHE_WARM_TRACKS must not be below 0, but is " + config.warmTracks());
        }
        if (config.ahead() < 0) {
            throw new IllegalArgumentException(
                    "quicksync.precache.ahead must not be below 0, but is " + config.ahead());
        }
        int parallel = config.parallel().orElse(Runtime.getRuntime().availableProcessors());
        if (parallel < 1) {
            throw new IllegalArgumentException("quicksync.precache.parallel must be at least 1, not " + parallel);
        }
        return new PrecacheSettings(
                rungs("AUDIO_CACHE_PRECACHE_QUALITIES", config.qualities(), ladder),
                rungs("PRECACHE_WARM_QUALITIES", config.warmQualities(), ladder),
                config.warmTracks(),
                config.ahead(),
                config.cron().strip().equalsIgnoreCase(NEVER) ? Optional.empty() : Optional.of(window(config)),
                parallel);
    }

    private static List<Encoding> rungs(String setting, Optional<List<String>> names, Ladder ladder) {
        return names.orElse(List.of()).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .map(name -> ladder.find(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                setting + ": there is no quality \"" + name + "\"; there are " + names(ladder))))
                .distinct()
                .toList();
    }

    /** The names of all rungs, for people. */
    static String names(Ladder ladder) {
        return ladder.rungs().stream().map(Encoding::rung).collect(Collectors.joining(", "));
    }

    private static NightlyWindow window(PrecacheConfig config) {
        LocalTime until = until(config.until().strip());
        ZoneId zone = config.zone().map(PrecacheSettings::zone).orElseGet(ZoneId::systemDefault);
        try {
            return new NightlyWindow(config.cron().strip(), until, zone);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "PRECACHE_CRON: \"" + config.cron() + "\" is no cron expression of five fields: " + e.getMessage());
        }
    }

    private static LocalTime until(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("PRECACHE_UNTIL: \"" + text + "\" is no time of day such as 04:00");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("PRECACHE_ZONE: there is no time zone \"" + text + "\"");
        }
    }
}
