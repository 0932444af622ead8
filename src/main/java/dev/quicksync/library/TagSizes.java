package dev.quicksync.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * Looks at how long a file says that its tags are, before anybody takes its word for it and asks for that much memory. What looks odd here is
 * left to ffmpeg, a process of its own.
 */
final class TagSizes {

    /** In bytes. A booklet of scans fits in. */
    private static final long MOST = 48L << 20;

    private static final int MOST_PARTS = 100_000;

    /** Parts with music in them, which nobody reads for the tags. */
    private static final Set<String> MUSIC = Set.of("data", "SSND");

    private final FileChannel file;
    private final long size;

    private TagSizes(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    /**
     * Makes sure of it.
     *
     * @throws IOException when the tags are said to be too long to be read, or longer than the file
     */
    static void requirePlausible(Path path, AudioKind kind) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            TagSizes sizes = new TagSizes(channel);
            long start = sizes.id3();
            switch (kind) {
                case FLAC -> sizes.flac(start);
                case OGG, OPUS -> sizes.ogg();
                case M4A, ALAC -> sizes.mp4();
                case WAV -> sizes.chunks(ByteOrder.LITTLE_ENDIAN);
                case AIFF -> sizes.chunks(ByteOrder.BIG_ENDIAN);
                case WMA -> sizes.asf();
                case MP3, AAC, APE -> {}
            }
        }
    }

    /** Where the file goes on behind an ID3v2 tag. */
    private long id3() throws IOException {
        ByteBuffer head = at(0, 10);
        if (head.remaining() < 10 || head.get(0) != 'I' || head.get(1) != 'D' || head.get(2) != '3') {
            return 0;
        }
        long length = 10;
        for (int i = 6; i < 10; i++) {
            length += (long) (head.get(i) & 0x7F) << (7 * (9 - i));
        }
        require(length);
        return length;
    }

    private void flac(long start) throws IOException {
        long at = start + 4;
        long total = 0;
        for (int i = 0; i < MOST_PARTS; i++) {
            ByteBuffer head = at(at, 4);
            if (head.remaining() < 4) {
                return;
            }
            int length = head.getInt(0) & 0xFFFFFF;
            total += length;
            require(total);
            at += 4 + length;
            if (head.get(0) < 0) {
                return;
            }
        }
        throw tooLong();
    }

    /** The tags end where the first sample is. */
    private void ogg() throws IOException {
        long at = 0;
        for (int i = 0; i < MOST_PARTS; i++) {
            ByteBuffer head = at(at, 27).order(ByteOrder.LITTLE_ENDIAN);
            if (head.remaining() < 27 || head.getLong(6) > 0) {
                return;
            }
            int segments = head.get(26) & 0xFF;
            ByteBuffer lengths = at(at + 27, segments);
            at += 27 + segments;
            while (lengths.hasRemaining()) {
                at += lengths.get() & 0xFF;
            }
            require(at);
        }
        throw tooLong();
    }

    private void mp4() throws IOException {
        long at = 0;
        for (int i = 0; i < MOST_PARTS; i++) {
            ByteBuffer head = at(at, 16);
            if (head.remaining() < 8) {
                return;
            }
            long length = head.getInt(0) & 0xFFFFFFFFL;
            if (length == 1 && head.remaining() == 16) {
                length = head.getLong(8);
            } else if (length == 0) {
                length = size - at;
            }
            if (length < 8) {
                throw tooLong();
            }
            if (name(head, 4).equals("moov")) {
                require(length);
            }
            at += length;
            if (at < 0) {
                throw tooLong();
            }
        }
        throw tooLong();
    }

    /** RIFF and IFF. */
    private void chunks(ByteOrder order) throws IOException {
        long at = 12;
        for (int i = 0; i < MOST_PARTS; i++) {
            ByteBuffer head = at(at, 8).order(order);
            if (head.remaining() < 8) {
                return;
            }
            long length = head.getInt(4) & 0xFFFFFFFFL;
            if (!MUSIC.contains(name(head, 0))) {
                require(length);
            }
            at += 8 + length + (length & 1);
        }
        throw tooLong();
    }

    private void asf() throws IOException {
        ByteBuffer head = at(0, 24).order(ByteOrder.LITTLE_ENDIAN);
        if (head.remaining() == 24) {
            require(head.getLong(16));
        }
    }

    private static String name(ByteBuffer head, int at) {
        byte[] name = new byte[4];
        head.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer at(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) > 0) {}
        return bytes.flip();
    }

    private void require(long length) throws IOException {
        if (length < 0 || length > MOST || length > size) {
            throw tooLong();
        }
    }

    private static IOException tooLong() {
        return new IOException("its tags are longer than they can be");
    }
}
