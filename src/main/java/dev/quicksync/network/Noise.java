package dev.quicksync.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that can't be compressed: a random block over and over, from anywhere in it. It is longer than what deflate looks back. They are
 * made piece by piece, as they are sent.
 */
final class Noise {

    /** So small that a slow path takes one often enough to be measured by it. */
    private static final int PIECE_BYTES = 16 << 10;

    private static final int BLOCK_BYTES = 512 << 10;

    private final Transfer transfer;
    private final SplittableRandom random = new SplittableRandom();
    private int from = random.nextInt(BLOCK_BYTES);
    private final int length;
    private int left;

    /**
     * So many bytes.
     *
     * @param transfer what their sending is measured by
     */
    Noise(int bytes, Transfer transfer) {
        this.length = bytes;
        this.left = bytes;
        this.transfer = transfer;
    }

    /** How many bytes it is in all. */
    int length() {
        return length;
    }

    Transfer transfer() {
        return transfer;
    }

    /** The next piece; none after the last. */
    byte @Nullable [] next() {
        if (left == 0) {
            return null;
        }
        int count = Math.min(left, PIECE_BYTES);
        left -= count;
        if (from + count > BLOCK_BYTES) {
            from = random.nextInt(PIECE_BYTES);
        }
        byte[] piece = Arrays.copyOfRange(Block.BYTES, from, from + count);
        from += count;
        return piece;
    }

    /** Made when it is first needed. */
    private static final class Block {

        static final byte[] BYTES = new byte[BLOCK_BYTES];

        static {
            new SplittableRandom().nextBytes(BYTES);
        }
    }
}
