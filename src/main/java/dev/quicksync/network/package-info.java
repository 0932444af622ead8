/** How fast the path to a listener is: what it says, what its transfers achieve, what it usually has, and what the server itself reaches. */
@NullMarked
package dev.quicksync.network;

import org.jspecify.annotations.NullMarked;
