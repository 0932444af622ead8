/** The database: where it lies, and how its tables came to be. */
@NullMarked
package dev.quicksync.storage;

import org.jspecify.annotations.NullMarked;
