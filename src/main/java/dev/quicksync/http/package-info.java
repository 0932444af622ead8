/** HTTP rules and file responses: byte ranges, preconditions, problem details (RFC 9110, RFC 9457). */
@NullMarked
package dev.quicksync.http;

import org.jspecify.annotations.NullMarked;
