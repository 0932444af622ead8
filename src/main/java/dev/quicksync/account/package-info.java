/** Who may do what: until accounts exist, administration is for the machine's own users. */
@NullMarked
package dev.quicksync.account;

import org.jspecify.annotations.NullMarked;
