/** Mixtapes: their editing, what is shared of them, and the progress of work for them. */
@NullMarked
package dev.quicksync.mixtape;

import org.jspecify.annotations.NullMarked;
