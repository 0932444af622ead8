/** The {@code /play} route: what is served to a listener, and how. */
@NullMarked
package dev.quicksync.playback;

import org.jspecify.annotations.NullMarked;
