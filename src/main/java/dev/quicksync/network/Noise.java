package dev.quicksync.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that can't be compressed: pieces from anywhere of one random block, each beyond the reach of what a proxy compresses with.
 * They are made piece by piece, as they are sent.
 */
final class Noise {

    /** So small that a slow path takes one often enough to be measured by it. */
    private static final int PIECE_BYTES = 16 << 10;

    private static final int BLOCK_BYTES = 512 << 10;

    private final Transfer transfer;
    private final SplittableRandom random = new SplittableRandom();
    private int left;

    /**
     * So many bytes.
     *
     * @param transfer what their sending is measured by
     */
    Noise(int bytes, Transfer transfer) {
        this.left = bytes;
        this.transfer = transfer;
    }

    Transfer transfer() {
        return transfer;
    }

    /** The next piece; none after the last. */
    byte @Nullable [] next() {
        if (left == 0) {
            return null;
        }
        int length = Math.min(left, PIECE_BYTES);
        left -= length;
        int from = random.nextInt(BLOCK_BYTES - length);
        return Arrays.copyOfRange(Block.BYTES, from, from + length);
    }

    /** Made when it is first needed. */
    private static final class Block {

        static final byte[] BYTES = new byte[BLOCK_BYTES];

        static {
            new SplittableRandom().nextBytes(BYTES);
        }
    }
}
