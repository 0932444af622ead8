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
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the decoder of one plain HTTP/1.1 connection and answers what was answered before.
 *
 * <p>Answers must leave in the order of their questions. So it answers only while each request that it has passed on has ended, and only
 * where it can count them: all that it passes on must be heads of requests, one at a time, perhaps in pieces, and without a body. After
 * anything else it never answers on this connection again. Everything happens on the connection's event loop.
 */
final class RepeatedRanges extends ChannelInboundHandlerAdapter {

    /** Whoever ends connections on which nothing happens sees only what is passed on. */
    private static final long LONGEST_UNSEEN_NANOS = 5_000_000_000L;

    private static final byte[] NOTHING = {};

    private final RepeatedAnswers answers;
    private final Http1xServerConnection connection;
    private final InetAddress peer;

    /** Whether all that was passed on were whole heads of requests; at first, what came before there was this handler. */
    private boolean countable = true;
    /** How many of them were passed on, have begun, and have ended; the one that is being answered at first has begun. */
    private long passed = 1;

    private long begun = 1;
    private long ended;

    /** What has come of a head that has no end yet. */
    private byte[] begunHead = NOTHING;

    /** Whether an answer of its own is still on its way. */
    private boolean sending;
    /** Whether anything was passed on since the last read was complete; at first, what came before there was this handler. */
    private boolean passedOn = true;

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
        begun++;
        if (begun > passed) {
            countable = false; // it stood behind another in what was taken for one
        }
        follows(context);
    }

    /** When this request has ended, one less waits. */
    void follows(RoutingContext context) {
        EventLoop loop = connection.channel().eventLoop();
        context.addEndHandler(end -> {
            if (loop.inEventLoop()) {
                ended++;
            } else {
                loop.execute(() -> ended++); // behind what was written from there
            }
        });
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        question = null; // two at once can't be told apart when they are answered
        byte[] head = countable && message instanceof ByteBuf bytes ? RangeQuestion.head(begunHead, bytes) : null;
        if (head != null && RangeQuestion.isWhole(head)) {
            if (begunHead.length == 0 && passed == ended) {
                RangeQuestion asked = RangeQuestion.read(head, peer);
                boolean seen = System.nanoTime() - passedAt < LONGEST_UNSEEN_NANOS;
                if (asked != null && seen && !sending && answers(context, asked, head.length)) {
                    ReferenceCountUtil.release(message);
                    return;
                }
                question = asked;
            }
            passed++;
            begunHead = NOTHING;
            countable = !RangeQuestion.hasBody(head);
        } else {
            begunHead = head == null ? NOTHING : head;
            countable = head != null;
        }
        passedAt = System.nanoTime();
        passedOn = true;
        context.fireChannelRead(message);
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
        if (!answer.again().holds() || !file.isKept() || !file.hold()) {
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
    @SuppressWarnings("FutureReturnValueIgnored") // its promise tells of it
    private boolean sends(ChannelHandlerContext context, RangeAnswer answer, long first, long last) {
        long begin = System.nanoTime();
        long count = last - first + 1;
        OpenFile file = answer.file();
        if (count <= 0 || count > RegionTransfer.REGION_BYTES) {
            return false;
        }
        SocketWatch watch = answer.again().beginsAgain(first, count);
        ByteBuffer head = answer.head(first, last, answer.needsId() ? answers.nextId() : null);
        long bytes = head.remaining() + count;
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
        context.writeAndFlush(RegionTransfer.region(head, file, first, count, watch), sent);
        return true;
    }
}
