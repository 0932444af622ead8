package dev.quicksync.library;

import java.util.Optional;

/**
 * Fired when a listener has begun with a track, once for each playback, on any thread; observers must not block.
 *
 * @param rung name of the rung that was asked for or decided on; none for the original
 */
public record TrackPlayed(Track track, Optional<String> rung) {}
