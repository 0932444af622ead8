package dev.quicksync.playback;

import dev.quicksync.quality.Rung;
import dev.quicksync.rendition.Encoding;
import dev.quicksync.rendition.Ladder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The ladder of {@link Rung} as renditions are made at it. */
@ApplicationScoped
class RungLadder implements Ladder {

    private static final List<Encoding> RUNGS = Stream.of(Rung.values())
            .map(rung -> new Encoding(rung.label(), rung.kbps()))
            .toList();

    private final PlayConfig config;

    RungLadder(PlayConfig config) {
        this.config = config;
    }

    @Override
    public List<Encoding> rungs() {
        return RUNGS;
    }

    /** Unless it is configured, {@code quality=auto} encodes them. */
    @Override
    public boolean isForLossyToo() {
        return config.downscaleLossy().orElse(true);
    }
}
