package dev.quicksync.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The application's pages, as far as their files do not speak for themselves: a browser that asks for an address which is no file
 * gets the application, which knows its own addresses. What a program asks for is never a page.
 */
@ApplicationScoped
class Pages {

    private static final String INDEX = "/index.html";
    private static final String FILES = "META-INF/resources";

    /** The first segments of what is the API's own. */
    private static final Set<String> API = Set.of("api", "admin", "play", "download", "q", "assets");

    /** What the build leaves beside a file, by the coding of its content (RFC 9110 section 8.4.1), the smaller first. */
    private static final List<Map.Entry<String, String>> CODINGS =
            List.of(Map.entry("br", ".br"), Map.entry("gzip", ".gz"));

    /** Its styles may stand in the page, where the component library writes them. */
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    /** In a request's context: the headers of the file to which it was led on, which starts it afresh. */
    private static final String HEADERS = Pages.class.getName() + ".headers";

    void register(@Observes Router router) {
        router.routeWithRegex("/((assets/)?[^/]+\\.[^/]+)?")
                .order(RouteOrder.PAGES)
                .handler(Pages::file);
        router.route().order(RouteOrder.PAGES).handler(Pages::page);
    }

    private static void page(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isRead(request)
                && isAddressOfPage(request.path())
                && prefersPage(context.parsedHeaders().accept())) {
            send(context, INDEX, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);
        } else {
            context.next();
        }
    }

    private static void file(RoutingContext context) {
        Map<String, String> headers = context.get(HEADERS);
        String path = context.request().path();
        String file = path.equals("/") ? INDEX : path;
        if (headers != null) {
            context.response().headers().addAll(headers);
            context.next();
        } else if (isRead(context.request()) && isThere(file)) {
            send(context, file, HttpHeaders.ACCEPT_ENCODING.toString());
        } else {
            context.next();
        }
    }

    /** Leads on to a file, as the build has compressed it where the browser takes it so. */
    private static void send(RoutingContext context, String file, String vary) {
        Map<String, String> headers = headersOf(file);
        headers.put("Vary", vary);
        String sent = file;
        for (Map.Entry<String, String> coding : CODINGS) {
            if (takes(context, coding.getKey()) && isThere(file + coding.getValue())) {
                headers.put("Content-Encoding", coding.getKey());
                sent = file + coding.getValue();
                break;
            }
        }
        context.put(HEADERS, headers);
        context.reroute(sent);
    }

    /** A hash in a name stands for the content; all else is asked for again. */
    private static Map<String, String> headersOf(String file) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", mediaType(file));
        headers.put("X-Content-Type-Options", "nosniff");
        if (file.startsWith("/assets/")) {
            headers.put("Cache-Control", "public, max-age=31536000, immutable");
        } else {
            headers.put("Cache-Control", "no-cache");
            headers.put("Content-Security-Policy", POLICY);
            headers.put("Referrer-Policy", "same-origin");
        }
        return headers;
    }

    private static String mediaType(String file) {
        String known = MimeMapping.getMimeTypeForFilename(file);
        if (known == null) {
            return file.endsWith(".webmanifest") ? "application/manifest+json" : "application/octet-stream";
        }
        return known.startsWith("text/") ? known + ";charset=UTF-8" : known;
    }

    private static boolean takes(RoutingContext context, String coding) {
        return context.parsedHeaders().acceptEncoding().stream()
                .anyMatch(each -> each.weight() > 0 && each.value().equals(coding));
    }

    /** Files have a dot in their last segment, and so have playlists. A shared mixtape is a page as well as JSON. */
    static boolean isAddressOfPage(String path) {
        String[] segments = path.substring(1).split("/", -1);
        return !API.contains(segments[0]) && !segments[segments.length - 1].contains(".");
    }

    private static boolean prefersPage(List<MIMEHeader> accepted) {
        return accepted.stream()
                .filter(each -> each.weight() > 0)
                .map(each -> each.component() + "/" + each.subComponent())
                .filter(type -> type.equals("text/html") || type.equals("application/json"))
                .findFirst()
                .filter("text/html"::equals)
                .isPresent();
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private static boolean isThere(String path) {
        return Thread.currentThread().getContextClassLoader().getResource(FILES + path) != null;
    }
}
