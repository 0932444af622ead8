/** Pre-caching: which renditions are made before anyone asks (a pure plan), when, and the jobs that make them. */
@NullMarked
package dev.quicksync.precache;

import org.jspecify.annotations.NullMarked;
