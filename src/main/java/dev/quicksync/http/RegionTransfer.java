package dev.quicksync.http;

import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.impl.ContextInternal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Sends regions of a file with sendfile(2), on a plain HTTP/1.1 connection.
 *
 * <p>Vert.x' own {@code sendFile} ends the response after one region and finds out that a file can't be opened only after it
 * has written the head, so several ranges, files that grow and honest errors need this.
 */
final class RegionTransfer implements FileTransfer {

    /** Regions are handed to the socket one by one in this size, so that a slow listener holds no more than one. */
    static final long REGION_BYTES = 1 << 20;

    private static final ByteBuffer NO_HEAD = ByteBuffer.allocate(0);

    private final Http1xServerConnection connection;
    private final HttpServerResponse response;
    private final OpenFile file;
    private final SocketWatch watch;

    RegionTransfer(Http1xServerConnection connection, HttpServerResponse response, OpenFile file, SocketWatch watch) {
        this.connection = connection;
        this.response = response;
        this.file = file;
        this.watch = watch;
    }

    /** A head and a part of a file behind it, which Netty sends as one. Whoever holds the file goes on holding it. */
    static FileRegion region(ByteBuffer head, OpenFile file, long offset, long count, SocketWatch watch) {
        return new Region(head, file, offset, count, watch);
    }

    @Override
    public Future<Void> send(long offset, long length) {
        if (!response.headWritten()) {
            response.write(Buffer.buffer());
        }
        // On the request's own context, or the lines that are logged afterwards lack its id.
        Promise<Void> sent = ContextInternal.current().promise();
        sendNext(offset, length, sent);
        return sent.future();
    }

    private void sendNext(long offset, long length, Promise<Void> sent) {
        if (length == 0) {
            sent.complete();
            return;
        }
        long count = Math.min(length, REGION_BYTES);
        ChannelPromise written = connection.channelHandlerContext().newPromise();
        written.addListener(done -> {
            if (done.isSuccess()) {
                sendNext(offset + count, length - count, sent);
            } else {
                sent.fail(done.cause());
            }
        });
        connection.writeToChannel(new Region(NO_HEAD, file, offset, count, watch), written);
    }

    @Override
    public void headIsSent() {
        if (response.headWritten()) {
            response.headers().clear();
        }
    }

    @Override
    public void close() {
        watch.ended();
        file.release();
    }

    /** A region that leaves its file open when it has been sent, and may have something before it. */
    private static final class Region extends DefaultFileRegion {

        private final ByteBuffer head;
        private final SocketWatch watch;

        /** Whether the socket has taken less than it was offered the last time. */
        private boolean full;

        Region(ByteBuffer head, OpenFile file, long position, long count, SocketWatch watch) {
            super(file.channel(), position, count);
            this.head = head;
            this.watch = watch;
        }

        @Override
        public long transferTo(WritableByteChannel socket, long position) throws IOException {
            if (full) {
                full = false;
                return 0; // Netty asks again at once, which the socket need not be asked for, and then waits for it
            }
            if (head.hasRemaining() && isTooMuch(socket)) {
                return 0;
            }
            long sent = super.transferTo(socket, position);
            watch.accepted(sent);
            if (transferred() < count()) {
                full = sent > 0;
                watch.full();
            }
            return sent;
        }

        /** Whether the socket did not take the whole of what stands before. */
        private boolean isTooMuch(WritableByteChannel socket) throws IOException {
            socket.write(head);
            return head.hasRemaining();
        }

        @Override
        protected void deallocate() {
            // Others may be sending from it.
        }
    }
}
