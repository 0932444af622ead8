package dev.quicksync.mixtape;

import java.util.List;

/**
 * Fired when a mixtape has been made or changed, after the database has it, on a worker thread. Nothing is fired for one that is removed.
 *
 * @param addedPaths the tracks that it has now and did not have before, each once; empty when only texts or the order changed
 * @param created whether the mixtape is new
 */
public record MixtapeChanged(String slug, List<String> addedPaths, boolean created) {}
