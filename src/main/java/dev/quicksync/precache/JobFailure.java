package dev.quicksync.precache;

import dev.quicksync.rendition.RenditionKey;
import java.time.Instant;

/**
 * A job that came to nothing.
 *
 * @param number of the job within its task
 * @param reason for people
 */
record JobFailure(int number, RenditionKey key, String reason, Instant at) {}
