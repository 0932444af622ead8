package dev.quicksync.precache;

import dev.quicksync.library.Library;
import dev.quicksync.library.Track;
import dev.quicksync.rendition.Preparation;
import dev.quicksync.rendition.RenditionKey;
import dev.quicksync.rendition.Renditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The server's own cache and music. */
@ApplicationScoped
class CacheWorkshop implements Workshop {

    private final Library library;
    private final Renditions renditions;

    CacheWorkshop(Library library, Renditions renditions) {
        this.library = library;
        this.renditions = renditions;
    }

    @Override
    public Optional<String> pause() {
        return isMusicMissing() ? Optional.of(NO_MUSIC) : renditions.backgroundPause();
    }

    @Override
    public boolean isMusicMissing() {
        return library.isRootMissing();
    }

    @Override
    public boolean holds(RenditionKey key) {
        return renditions.find(key).isPresent();
    }

    @Override
    public boolean hasRoom(Duration spared) {
        return renditions.roomBytes().orElse(Long.MAX_VALUE) > 0
                || renditions.roomBytes(spared).orElse(Long.MAX_VALUE) > 0;
    }

    @Override
    public Preparation prepare(RenditionKey key, Duration spared) {
        return renditions.prepareInBackground(key, spared);
    }

    @Override
    public boolean canRead(Track track) {
        try {
            library.requireUnchanged(track);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void allowAgain(RenditionKey key) {
        renditions.allowAgain(key);
    }
}
