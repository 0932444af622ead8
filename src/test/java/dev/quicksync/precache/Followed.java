package dev.quicksync.precache;

import dev.quicksync.fixture.Patience;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;

/** Someone who follows the progress of a mixtape. */
final class Followed implements AutoCloseable {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final InputStream stream;

    Followed(String slug) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/api/mixtapes/" + slug + "/progress"))
                    .header("Accept", "text/event-stream")
                    .build();
            // HttpURLConnection would read to the end before it closes.
            stream = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            Thread reader = new Thread(this::read, "events");
            reader.setDaemon(true);
            reader.start();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        Scanner lines = new Scanner(stream, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            String line = lines.nextLine();
            if (line.startsWith("data:")) {
                events.add(line.substring("data:".length()));
            }
        }
    }

    /** Waits for an event of a task that is in this state. */
    JsonPath await(String status) {
        Patience.await("progress that is " + status)
                .until(() -> events.stream().anyMatch(event -> event.contains("\"" + status + "\"")));
        return new JsonPath(events.stream()
                .filter(event -> event.contains("\"" + status + "\""))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
