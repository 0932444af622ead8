package dev.quicksync.rendition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An APEv2 tag at the end of a rendition. It holds the {@link RenditionLabel}, and is as long as it must be to bring the file to
 * the length that listeners were told while the file was growing. Players skip it.
 */
final class LabelTag {

    private static final byte[] PREAMBLE = "APETAGEX".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ITEM_KEY = "Quicksync\0".getBytes(StandardCharsets.US_ASCII);
    private static final int FRAME_BYTES = 32;
    private static final int ITEM_HEAD_BYTES = 8 + ITEM_KEY.length;
    private static final int VERSION = 2000;
    private static final int FLAGS_HEADER = 0xA000_0000; // has a header, is the header
    private static final int FLAGS_FOOTER = 0x8000_0000; // has a header

    /** A path can't be longer than the system allows, so neither can a label. */
    private static final int LONGEST_LABEL = 8 << 10;

    /** A tag that claims more is none of ours. */
    private static final long LONGEST = 1 << 20;

    private LabelTag() {}

    /** Length of the shortest tag that holds a label, in bytes. */
    static long shortest(RenditionLabel label) {
        return 2L * FRAME_BYTES + ITEM_HEAD_BYTES + text(label).length;
    }

    /**
     * Makes a tag of exactly this length, filled up with spaces.
     *
     * @param length in bytes, at least {@link #shortest}
     */
    static ByteBuffer make(RenditionLabel label, long length) {
        byte[] text = text(label);
        int valueLength = Math.toIntExact(length - 2L * FRAME_BYTES - ITEM_HEAD_BYTES);
        byte[] value = Arrays.copyOf(text, valueLength);
        Arrays.fill(value, text.length, valueLength, (byte) ' ');
        ByteBuffer tag = ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
        putFrame(tag, valueLength, FLAGS_HEADER);
        tag.putInt(valueLength).putInt(0).put(ITEM_KEY).put(value);
        putFrame(tag, valueLength, FLAGS_FOOTER);
        return tag.flip();
    }

    /** Reads the label of a rendition; empty when the file ends with something else. */
    static Optional<RenditionLabel> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer footer = read(channel, size - FRAME_BYTES, FRAME_BYTES);
            if (footer == null || !startsWithPreamble(footer)) {
                return Optional.empty();
            }
            long tagLength = FRAME_BYTES + (footer.getInt(12) & 0xFFFF_FFFFL);
            if (tagLength < 2L * FRAME_BYTES + ITEM_HEAD_BYTES || tagLength > Math.min(size, LONGEST)) {
                return Optional.empty();
            }
            int inner = Math.toIntExact(Math.min(tagLength - 2L * FRAME_BYTES, ITEM_HEAD_BYTES + LONGEST_LABEL));
            ByteBuffer item = read(channel, size - tagLength + FRAME_BYTES, inner);
            if (item == null) {
                return Optional.empty();
            }
            byte[] key = new byte[ITEM_KEY.length];
            item.get(8, key);
            byte[] value = new byte[inner - ITEM_HEAD_BYTES];
            item.get(ITEM_HEAD_BYTES, value);
            return Arrays.equals(key, ITEM_KEY) ? RenditionLabel.parse(value) : Optional.empty();
        }
    }

    private static byte[] text(RenditionLabel label) {
        return label.toText().getBytes(StandardCharsets.UTF_8);
    }

    private static void putFrame(ByteBuffer tag, int valueLength, int flags) {
        tag.put(PREAMBLE)
                .putInt(VERSION)
                .putInt(ITEM_HEAD_BYTES + valueLength + FRAME_BYTES)
                .putInt(1)
                .putInt(flags)
                .putLong(0);
    }

    private static boolean startsWithPreamble(ByteBuffer frame) {
        byte[] start = new byte[PREAMBLE.length];
        frame.get(0, start);
        return Arrays.equals(start, PREAMBLE);
    }

    private static @Nullable ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        if (position < 0) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                return null;
            }
        }
        return bytes.flip();
    }
}
