package dev.quicksync.mixtape;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers with a mixtape and its entity tag. Blocks. */
@ApplicationScoped
class MixtapeAnswers {

    /** For this listener, and only after asking whether it is still so. */
    static final String CACHING = "private, no-cache";

    private final TrackViews tracks;

    MixtapeAnswers(TrackViews tracks) {
        this.tracks = tracks;
    }

    RestResponse<MixtapeView> ok(Mixtape mixtape) {
        return with(mixtape, Status.OK).build();
    }

    RestResponse<MixtapeView> created(Mixtape mixtape) {
        return with(mixtape, Status.CREATED)
                .location(URI.create("/api/mixtapes/" + TrackAddress.encoded(mixtape.slug())))
                .build();
    }

    /** The mixtape that is no more; it has no tag any more, either. */
    RestResponse<MixtapeView> removed(Mixtape mixtape) {
        return ResponseBuilder.ok(MixtapeView.of(mixtape, tracks.of(mixtape)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** 304 when the client's copy is still good. */
    RestResponse<MixtapeView> read(Mixtape mixtape, HttpServerRequest request) {
        List<TrackView> shown = tracks.of(mixtape);
        String tag = EntityTags.of(mixtape, shown);
        return EntityTags.isKnown(request, tag)
                ? described(ResponseBuilder.<MixtapeView>create(Status.NOT_MODIFIED), tag)
                        .build()
                : described(ResponseBuilder.ok(MixtapeView.of(mixtape, shown)), tag)
                        .build();
    }

    private ResponseBuilder<MixtapeView> with(Mixtape mixtape, Status status) {
        List<TrackView> shown = tracks.of(mixtape);
        return described(ResponseBuilder.create(status, MixtapeView.of(mixtape, shown)), EntityTags.of(mixtape, shown));
    }

    private static ResponseBuilder<MixtapeView> described(ResponseBuilder<MixtapeView> answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, CACHING);
    }
}
