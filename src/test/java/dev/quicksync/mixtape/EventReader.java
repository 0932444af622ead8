package dev.quicksync.mixtape;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One subscriber to a mixtape's progress, on a socket of its own. */
final class EventReader implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final BufferedReader reader;
    private final String head;

    /** Subscribes, and reads the head. */
    EventReader(String address, String... headers) throws IOException {
        this(64 * 1024, address, headers);
    }

    /**
     * The same.
     *
     * @param receiveBuffer how much the operating system takes for it while it does not read, in bytes
     */
    EventReader(int receiveBuffer, String address, String... headers) throws IOException {
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", RestAssured.port));
        socket.setSoTimeout(TIMEOUT_MILLIS);
        String request = "GET " + address + "/progress HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + String.join(
                        "", List.of(headers).stream().map(line -> line + "\r\n").toList())
                + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder lines = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            lines.append(line).append('\n');
        }
        head = lines.toString();
    }

    String head() {
        return head;
    }

    /** The lines of the next event or comment; empty at the end of the stream. The chunks of HTTP are read over. */
    List<String> next() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            boolean known = line.startsWith(":")
                    || line.startsWith("event:")
                    || line.startsWith("data:")
                    || line.startsWith("id:");
            if (known) {
                lines.add(line);
            } else if (line.isEmpty() && !lines.isEmpty()) {
                return lines;
            } else if (line.equals("0")) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The next event that is none of the comments which keep the connection alive. */
    List<String> nextEvent() throws IOException {
        List<String> event = next();
        while (!event.isEmpty() && event.get(0).startsWith(":")) {
            event = next();
        }
        return event;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
