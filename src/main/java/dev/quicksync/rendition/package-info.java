/** Renditions: their names and files, the index in memory, single flight, and the administration of the cache. */
@NullMarked
package dev.quicksync.rendition;

import org.jspecify.annotations.NullMarked;
