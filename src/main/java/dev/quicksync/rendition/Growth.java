package dev.quicksync.rendition;

import dev.quicksync.transcode.FfmpegReport;
import dev.quicksync.transcode.FfmpegRun;
import dev.quicksync.transcode.Transcode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Watches the file that ffmpeg writes, and tells {@link Making} how far listeners may read. */
final class Growth implements Transcode.Listener {

    private static final Logger LOG = Logger.getLogger(Growth.class);

    /** How often a file is looked at that nobody listens to yet and whose room is claimed: each look takes from the cores that encode. */
    private static final long UNHEARD_NANOS = 200_000_000;

    private final RenditionKey key;
    private final Making making;
    private final Path file;
    private final SourceCheck source;
    private final Room.Claim claim;
    private final Consumer<NoRoomException> noRoom;
    private final LongSupplier nanos;
    private @Nullable Attempt current;

    /** Makes sure that the source is still what it was known to be when ffmpeg opened it; may block. */
    interface SourceCheck {

        /**
         * Returns when it is.
         *
         * @throws IOException when it is something else
         */
        void check() throws IOException;
    }

    /**
     * @param claim the room for the file
     * @param noRoom told when there is no room for it, so that it must end; nothing more is told to listeners then
     * @param nanos the time that passes, in nanoseconds
     */
    Growth(
            RenditionKey key,
            Making making,
            Path file,
            SourceCheck source,
            Room.Claim claim,
            Consumer<NoRoomException> noRoom,
            LongSupplier nanos) {
        this.key = key;
        this.making = making;
        this.file = file;
        this.source = source;
        this.claim = claim;
        this.noRoom = noRoom;
        this.nanos = nanos;
    }

    @Override
    public synchronized FfmpegRun.Progress started() {
        current = new Attempt();
        return current;
    }

    @Override
    public synchronized void setBack() {
        current = null; // what its process still says no longer counts
        making.waiting();
    }

    private synchronized void tell(Attempt attempt, MakingState.Growing growing, double fraction) {
        if (attempt == current) {
            making.growing(growing, file, fraction);
        }
    }

    /** One process that writes the file from the beginning. */
    private final class Attempt implements FfmpegRun.Progress {

        private @Nullable Mp3Layout layout;
        private long lookedAt;

        @Override
        public void progressed(FfmpegReport soFar) {
            if (claim.isStopped() || (mayWait(soFar) && nanos.getAsLong() - lookedAt < UNHEARD_NANOS)) {
                return;
            }
            if (soFar.sourceSeconds().isPresent() && !RenditionLength.isPromised(soFar.sourceSeconds())) {
                return; // so short that its listeners wait for the end
            }
            lookedAt = nanos.getAsLong();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                claim.wrote(channel.size());
                Mp3Layout known = layout(channel, soFar);
                if (known != null) {
                    tell(this, new MakingState.Growing(total(known, soFar), channel.size()), soFar.fraction());
                }
            } catch (NoRoomException e) {
                noRoom.accept(e);
            } catch (IOException e) {
                LOG.debugf("Nothing of %s can be told yet: %s", file, e);
            }
        }

        /** Without a length no room was claimed for the whole, and each piece has to be. */
        private boolean mayWait(FfmpegReport soFar) {
            return layout != null && soFar.sourceSeconds().isPresent() && !making.isHeard();
        }

        /** The layout, as soon as there is something to play. */
        private @Nullable Mp3Layout layout(FileChannel channel, FfmpegReport soFar) throws IOException {
            if (layout == null) {
                Mp3Layout read = Mp3Layout.read(channel).orElse(null);
                // What ffmpeg does not like, it does not like at once: who has got the first byte can't get the
                // original any more.
                long firstSecond = key.encoding().kbps() * 125L;
                if (read != null
                        && channel.size() >= read.audioStart() + firstSecond
                        && announce(read, channel, soFar)) {
                    source.check(); // nobody hears what is no longer the track
                    total(read, soFar).ifPresent(claim::atLeast); // all of it, or nobody hears the first byte
                    layout = read;
                }
            }
            return layout;
        }

        private boolean announce(Mp3Layout read, FileChannel channel, FfmpegReport soFar) throws IOException {
            return soFar.sourceSeconds().isEmpty()
                    || read.announce(
                            channel,
                            soFar.sourceSeconds().getAsDouble(),
                            FfmpegReport.SOURCE_SECONDS_UNCERTAINTY,
                            key.encoding().kbps());
        }

        private OptionalLong total(Mp3Layout known, FfmpegReport soFar) {
            return soFar.sourceSeconds().isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(RenditionLength.of(
                            known.audioStart(), soFar.sourceSeconds().getAsDouble(), key.label()));
        }
    }
}
