/** The ladder of rungs and what a listener may ask for. */
@NullMarked
package dev.quicksync.quality;

import org.jspecify.annotations.NullMarked;
