/** An adaptive audio streaming server; each package below is a feature. */
@NullMarked
package dev.quicksync;

import org.jspecify.annotations.NullMarked;
