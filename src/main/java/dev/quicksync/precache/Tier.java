package dev.quicksync.precache;

import dev.quicksync.rendition.Encoding;
import java.util.List;

/**
 * Tracks that are equally worth making, at some rungs. All of them are made at the first rung before any is made at the second: one
 * rung for everything serves more listeners than every rung of a part.
 *
 * @param paths relative to the music root, most useful first; one that comes twice counts once
 * @param rungs most useful first
 */
record Tier(List<String> paths, List<Encoding> rungs) {}
