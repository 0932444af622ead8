/** ffmpeg: finding it, its arguments, and the bounded pool of its processes. */
@NullMarked
package dev.quicksync.transcode;

import org.jspecify.annotations.NullMarked;
