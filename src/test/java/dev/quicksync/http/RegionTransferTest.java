package dev.quicksync.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.FileRegion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTransferTest {

    @TempDir
    Path temp;

    /** Takes a few bytes each time, and none every other time. */
    private static final class NarrowSocket implements WritableByteChannel {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int width;
        private boolean full;

        NarrowSocket(int width) {
            this.width = width;
        }

        @Override
        public int write(ByteBuffer bytes) {
            full = !full;
            int count = full ? Math.min(width, bytes.remaining()) : 0;
            for (int i = 0; i < count; i++) {
                taken.write(bytes.get());
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    private static final class Sum implements SocketWatch {

        private long bytes;

        @Override
        public void accepted(long more) {
            bytes += more;
        }

        @Override
        public void full() {}

        @Override
        public void ended() {}
    }

    private OpenFile file(String content) throws IOException {
        return OpenFile.open(Files.writeString(temp.resolve("file"), content));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 7, 8, 100})
    void headAndRegion_arriveWhole_whateverTheSocketTakes(int width) throws IOException {
        NarrowSocket socket = new NarrowSocket(width);
        Sum sum = new Sum();
        FileRegion region = RegionTransfer.region(
                ByteBuffer.wrap("head".getBytes(StandardCharsets.US_ASCII)), file("0123456789"), 2, 7, sum);
        for (int i = 0; region.transferred() < region.count(); i++) {
            assertThat(i).as("attempts").isLessThan(100);
            region.transferTo(socket, region.transferred());
        }
        assertThat(socket.taken).hasToString("head2345678");
        assertThat(sum.bytes).as("of the file").isEqualTo(7);
    }

    @Test
    void headThatDoesNotFit_isWaitedFor() throws IOException {
        NarrowSocket socket = new NarrowSocket(3);
        FileRegion region = RegionTransfer.region(
                ByteBuffer.wrap("head".getBytes(StandardCharsets.US_ASCII)),
                file("0123456789"),
                0,
                10,
                SocketWatch.NONE);
        assertThat(region.transferTo(socket, 0)).isZero(); // so that Netty waits until it can take more
        assertThat(region.transferred()).isZero();
        assertThat(socket.taken).hasToString("hea");
    }
}
