package dev.quicksync.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the decoder of one plain HTTP/1.1 connection and answers what was answered before.
 *
 * <p>Answers must leave in the order of their questions. So it answers only while nothing that it has passed on may still be waiting for an
 * answer: what it passes on must be the head of one request and nothing else, which is ended before more comes. After anything else, such as
 * a request with a body, it never answers on this connection again. Everything happens on the connection's event loop.
 */
final class RepeatedRanges extends ChannelInboundHandlerAdapter {

    /** Whoever ends connections on which nothing happens sees only what is passed on. */
    private static final long LONGEST_UNSEEN_NANOS = 5_000_000_000L;

    private final RepeatedAnswers answers;
    private final Http1xServerConnection connection;
    private final InetAddress peer;

    /** Whether whatever was passed on has been answered. */
    private boolean idle;
    /** Whether what is being passed on is the head of one request, and that has not begun yet. */
    private boolean passing;
    /** Whether an answer of its own is still on its way. */
    private boolean sending;
    /** Whether anything was passed on since the last read was complete; at first, what came before there was this handler. */
    private boolean passedOn = true;
    /** Tells what came last from what came before. */
    private long reads;

    private long passedAt = System.nanoTime();
    private @Nullable RangeQuestion question;

    RepeatedRanges(RepeatedAnswers answers, Http1xServerConnection connection, InetAddress peer) {
        this.answers = answers;
        this.connection = connection;
        this.peer = peer;
    }

    /** What came last, if it was a question that can be answered again and nothing came since. */
    @Nullable
    RangeQuestion question() {
        return question;
    }

    /** A request has begun. */
    void begins(RoutingContext context) {
        boolean known = passing;
        passing = false;
        if (known) {
            follows(context);
        } else {
            reads++; // one that had been waiting behind another: nobody knows what else is
            idle = false;
        }
    }

    /** When this request has ended, and nothing came since, nothing waits. */
    void follows(RoutingContext context) {
        long last = reads;
        EventLoop loop = connection.channel().eventLoop();
        context.addEndHandler(ended -> {
            if (loop.inEventLoop()) {
                ended(last);
            } else {
                loop.execute(() -> ended(last)); // behind what was written from there
            }
        });
    }

    private void ended(long last) {
        if (reads == last) {
            idle = true;
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        reads++;
        question = null;
        byte[] head = idle && message instanceof ByteBuf bytes ? RangeQuestion.oneHead(bytes) : null;
        if (head != null) {
            RangeQuestion asked = RangeQuestion.read(head, peer);
            boolean seen = System.nanoTime() - passedAt < LONGEST_UNSEEN_NANOS;
            if (asked != null && seen && !sending && answers(context, asked, head.length)) {
                ReferenceCountUtil.release(message);
                return;
            }
            question = asked;
        }
        passedAt = System.nanoTime();
        idle = false;
        passing = head != null;
        passedOn = true;
        context.fireChannelRead(message);
        passing = false;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (passedOn) {
            passedOn = false;
            context.fireChannelReadComplete();
        }
    }

    private boolean answers(ChannelHandlerContext context, RangeQuestion asked, int bytesRead) {
        RangeAnswer answer = answers.find(asked);
        if (answer == null) {
            return false;
        }
        OpenFile file = answer.file();
        if (!file.isKept() || !file.hold()) {
            answers.forget(asked, answer);
            return false;
        }
        if (!sends(context, answer, asked.first(), Math.min(asked.last(), file.size() - 1))) {
            file.release();
            return false;
        }
        connection.reportBytesRead(bytesRead);
        return true;
    }

    /** Sends a range; false when there is none, or it is too long. */
    @SuppressWarnings("FutureReturnValueIgnored") // the promise of the last write tells of all of them
    private boolean sends(ChannelHandlerContext context, RangeAnswer answer, long first, long last) {
        long begin = System.nanoTime();
        long count = last - first + 1;
        OpenFile file = answer.file();
        if (count <= 0 || count > RegionTransfer.REGION_BYTES) {
            return false;
        }
        SocketWatch watch = answer.again().begins(first, count);
        ByteBuf head = answer.head(context.alloc(), first, last, answer.needsId() ? answers.nextId() : null);
        long bytes = head.readableBytes() + count;
        ChannelPromise sent = context.newPromise();
        sent.addListener(done -> {
            sending = false;
            watch.ended();
            file.release();
            answers.given(System.nanoTime() - begin);
            connection.reportBytesWritten(bytes);
            if (!done.isSuccess()) {
                context.close(); // the listener must not take what came for the whole
            }
        });
        sending = true;
        context.write(head, connection.voidPromise);
        context.writeAndFlush(RegionTransfer.region(file, first, count, watch), sent);
        return true;
    }
}
