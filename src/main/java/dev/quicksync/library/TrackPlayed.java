package dev.quicksync.library;

import java.util.Optional;

/**
 * Fired when a listener has begun with a track, once for each playback, on any thread; observers must not block.
 *
 * @param rung name of the rung that was asked for or decided on; none for the original
 * @param downscaled whether this listener gets MP3 and AAC encoded to the rung too where they are above it
 */
public record TrackPlayed(Track track, Optional<String> rung, boolean downscaled) {}
