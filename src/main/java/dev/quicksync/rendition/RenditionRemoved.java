package dev.quicksync.rendition;

/**
 * Fired when a rendition's file has been removed, or replaced by another, on any thread; observers must not block.
 */
public record RenditionRemoved(Rendition rendition) {}
