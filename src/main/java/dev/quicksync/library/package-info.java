/** The tracks below the music root, held in memory and kept true by a scan and a watcher. */
@NullMarked
package dev.quicksync.library;

import org.jspecify.annotations.NullMarked;
