package dev.quicksync.storage;

/**
 * Somebody has no account any more, and what was kept for them has been removed from the database. Whoever remembers some of it forgets it
 * now: the next one of this name is somebody else.
 *
 * @param owner the name
 */
public record OwnerRemoved(String owner) {}
