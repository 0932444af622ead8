package dev.quicksync.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quicksync.fixture.MusicFolder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API's document is committed; who changes the API changes it in the same commit. */
@QuarkusTest
@WithTestResource(MusicFolder.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("docs/openapi.yaml");

    @Test
    void committedDocument_isTheGeneratedOne() throws IOException {
        String generated = given().get("/q/openapi?format=YAML")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, generated);
        }
        assertThat(generated)
                .as("take the change over with ./mvnw test -Dtest=OpenApiTest -Dopenapi.update=true -Dexec.skip")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void document_tellsOfEveryFeature() {
        String generated = given().get("/q/openapi").asString();
        assertThat(generated)
                .contains(
                        "/play/{path}",
                        "/admin/cache/stats",
                        "/admin/cache/clear",
                        "older_than_days",
                        "/download/{path}",
                        "/api/mixtapes/{slug}/tracks",
                        "/api/mixtapes/{slug}/progress",
                        "/share/{slug}.m3u8",
                        "/api/login",
                        "/api/users/{name}",
                        "/api/audio/quick-sync/status",
                        "/api/audio/quick-sync/preferences",
                        "/api/audio/quick-sync/test",
                        "/api/audio/quick-sync/presets",
                        "/api/audio/quick-sync/probe",
                        "/api/audio/quick-sync/report");
    }
}
