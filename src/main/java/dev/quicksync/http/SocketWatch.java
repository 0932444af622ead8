package dev.quicksync.http;

/** Is told how one response goes out; on the request's event loop. */
public interface SocketWatch {

    /** One that does not care. */
    SocketWatch NONE = new SocketWatch() {
        @Override
        public void accepted(long bytes) {}

        @Override
        public void full() {}

        @Override
        public void ended() {}
    };

    /** The socket has taken this many bytes. */
    void accepted(long bytes);

    /** The socket takes no more for now: whoever it leads to is slower than the server. */
    void full();

    /** Nothing more is sent. */
    void ended();
}
