package dev.quicksync.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Keeps the figures of requests to the routes and methods that there are. What else a client makes up is one row, or it could make the
 * server keep as many rows as it likes, and crowd out the real ones.
 */
@Singleton
class RequestMeters implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";
    private static final String OTHER = "OTHER";

    private static final Set<String> ROUTES = Set.of(
            "/play/{path}",
            "/download/{path}",
            "/admin/cache/stats",
            "/admin/cache/clear",
            "/admin/jobs",
            "/admin/jobs/{id}",
            "/admin/precache",
            "/admin/library/scan",
            "/api/library/tracks",
            "/api/library/albums",
            "/api/library/artists",
            "/api/library/cover/{path}",
            "/api/audio/quick-sync/status",
            "/api/audio/quick-sync/preferences",
            "/api/audio/quick-sync/test",
            "/api/audio/quick-sync/presets",
            "/api/audio/quick-sync/probe",
            "/api/audio/quick-sync/report",
            "/api/login",
            "/api/logout",
            "/api/users",
            "/api/users/{name}",
            "/api/users/me",
            "/api/users/me/password",
            "/api/mixtapes",
            "/api/mixtapes/{slug}",
            "/api/mixtapes/{slug}/tracks",
            "/api/mixtapes/{slug}/tracks/{entry}",
            "/api/mixtapes/{slug}/progress",
            "/share/{slug}",
            "/share/{slug}.m3u8",
            "NOT_FOUND");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().equals(REQUESTS)) {
            return id;
        }
        List<Tag> tags = id.getTags().stream().map(RequestMeters::known).toList();
        return id.replaceTags(tags);
    }

    private static Tag known(Tag tag) {
        return switch (tag.getKey()) {
            case "uri" -> ROUTES.contains(tag.getValue()) ? tag : Tag.of("uri", OTHER);
            case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
            default -> tag;
        };
    }
}
