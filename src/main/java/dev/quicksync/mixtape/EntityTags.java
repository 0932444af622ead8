package dev.quicksync.mixtape;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entity tags of mixtapes (RFC 9110 section 8.8.3), all of them strong.
 *
 * <p>That of a mixtape is {@code "v7-<mixtape>-<shown>"}: its version, which mixtape it is, and a digest of what the answer shows of its tracks,
 * which changes with the library. Whoever changes a mixtape has to know its version only.
 */
final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private EntityTags() {}

    /** The tag of an answer that shows a mixtape. */
    static String of(Mixtape mixtape, Object shown) {
        return '"' + version(mixtape.id(), mixtape.version()) + "-"
                + digest(shown.toString()).substring(0, 8) + '"';
    }

    /** The tag of an answer that is nothing but a text, or shows nothing but this. */
    static String of(Object shown) {
        return '"' + digest(shown.toString()).substring(0, 24) + '"';
    }

    private static String version(String mixtapeId, int version) {
        return "v" + version + "-" + mixtapeId.substring(0, 8);
    }

    /** Whether {@code If-Match} names this version of the mixtape, or any; compared strongly. */
    static boolean namesVersion(String ifMatch, String mixtapeId, int version) {
        String wanted = version(mixtapeId, version);
        if (ifMatch.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(ifMatch);
        while (tags.find()) {
            String opaque = tags.group(2);
            if (tags.group(1) == null && (opaque.equals(wanted) || opaque.startsWith(wanted + "-"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the client's copy is still good: {@code If-None-Match} names the tag, compared weakly, or any. */
    static boolean isKnown(HttpServerRequest request, String tag) {
        String ifNoneMatch = header(request, HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch == null) {
            return false;
        }
        Matcher tags = TAG.matcher(ifNoneMatch);
        while (tags.find()) {
            if (tag.equals('"' + tags.group(2) + '"')) {
                return true;
            }
        }
        return ifNoneMatch.strip().equals("*");
    }

    /** The lines of a list header as one (RFC 9110 section 5.3); null when there is none. */
    static @Nullable String header(HttpServerRequest request, CharSequence name) {
        return request.headers().contains(name)
                ? String.join(", ", request.headers().getAll(name))
                : null;
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
