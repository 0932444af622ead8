/** What people prefer, for themselves and for each of their devices. */
@NullMarked
package dev.quicksync.preference;

import org.jspecify.annotations.NullMarked;
