package dev.quicksync.http;

import io.netty.handler.codec.DateFormatter;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Dates in HTTP headers, in whole seconds (RFC 9110 section 5.6.7). */
final class HttpDate {

    private HttpDate() {}

    static String format(Instant instant) {
        return DateFormatter.format(Date.from(instant));
    }

    /** Reads any of the three formats; null when the text is none of them. */
    static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Date date = DateFormatter.parseHttpDate(text);
        return date == null ? null : date.toInstant();
    }
}
