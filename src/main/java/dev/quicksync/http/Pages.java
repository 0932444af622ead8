package dev.quicksync.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** The application's pages, as far as their files do not speak for themselves. */
@ApplicationScoped
class Pages {

    private static final String INDEX = "/index.html";
    private static final String PLAYLIST = ".m3u8";
    private static final String FILES = "META-INF/resources";

    /** What the build leaves beside a file, by the coding of its content (RFC 9110 section 8.4.1), the smaller first. */
    private static final Map<String, String> BROTLI_AND_GZIP = Map.of("br", ".br", "gzip", ".gz");

    private static final List<String> SMALLEST_FIRST = List.of("br", "gzip");

    void register(@Observes Router router) {
        router.routeWithRegex("/share/[^/]+").order(RouteOrder.PAGES).handler(Pages::share);
        router.routeWithRegex("/admin(/users)?").order(RouteOrder.PAGES).handler(Pages::pageOrResource);
        router.route("/assets/*").order(RouteOrder.PAGES).handler(Pages::asset);
    }

    /** A shared mixtape is a page for a browser, and JSON for everyone else. */
    private static void share(RoutingContext context) {
        if (context.request().path().endsWith(PLAYLIST)) {
            context.next();
        } else {
            pageOrResource(context);
        }
    }

    /** An address that the pages share with what the server answers itself, among which Quinoa looks for no page. */
    private static void pageOrResource(RoutingContext context) {
        if (isRead(context.request())) {
            context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            if (prefersPage(context.parsedHeaders().accept())) {
                context.reroute(INDEX);
                return;
            }
        }
        context.next();
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

    /** Sends what the build has compressed, where the browser takes it. */
    private static void asset(RoutingContext context) {
        String path = context.request().path();
        HttpServerResponse response = context.response();
        if (isRead(context.request()) && !isCompressed(path)) {
            response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            List<String> accepted = context.parsedHeaders().acceptEncoding().stream()
                    .filter(each -> each.weight() > 0)
                    .map(ParsedHeaderValue::value)
                    .toList();
            for (String coding : SMALLEST_FIRST) {
                String file = path + BROTLI_AND_GZIP.get(coding);
                if (accepted.contains(coding) && isThere(file)) {
                    response.putHeader(HttpHeaders.CONTENT_ENCODING, coding);
                    response.putHeader(HttpHeaders.CONTENT_TYPE, MimeMapping.getMimeTypeForFilename(path));
                    context.reroute(file);
                    return;
                }
            }
        }
        context.next();
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    private static boolean isCompressed(String path) {
        return BROTLI_AND_GZIP.values().stream().anyMatch(path::endsWith);
    }

    private static boolean isThere(String path) {
        return Thread.currentThread().getContextClassLoader().getResource(FILES + path) != null;
    }
}
