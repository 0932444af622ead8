/** How busy the server's machine is: CPU, memory, and the disk of the cache, measured on a timer and read from memory. */
@NullMarked
package dev.quicksync.load;

import org.jspecify.annotations.NullMarked;
