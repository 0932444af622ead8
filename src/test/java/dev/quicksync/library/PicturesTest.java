package dev.quicksync.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are pictures of the music beside them, and which bytes are pictures. */
class PicturesTest {

    @ParameterizedTest
    @CsvSource({
        "cover.jpg, true",
        "Cover.JPEG, true",
        "FOLDER.png, true",
        "front.webp, true",
        "cover.svg, false",
        "cover.jpg.html, false",
        "back.jpg, false",
        "mycover.jpg, false",
        "cover, false"
    })
    void name_ofAPicture_isKnown(String name, boolean picture) {
        assertThat(FolderPicture.isOne(name)).isEqualTo(picture);
    }

    @Test
    void best_ofSeveral_isTheCover() {
        assertThat(FolderPicture.best(List.of("front.jpg", "folder.jpg", "Cover.png", "cover.jpg")))
                .hasValue("Cover.png");
        assertThat(FolderPicture.best(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "\u00FF\u00D8\u00FF\u00E0, JPEG",
                "GIF89a, GIF",
                "RIFFxxxxWEBP, WEBP",
                "RIFFxxxxWAVE, -",
                "<svg, -",
                "<html>, -",
                "'', -",
                "\u00FF\u00D8, -",
            })
    void type_isToldByTheFirstBytes(String start, ImageType type) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ImageType.of(bytes).orElse(null)).isEqualTo(type);
    }

    @Test
    void type_ofPng_isKnownByItsLineEnds() {
        assertThat(ImageType.of("\u0089PNG\r\n\u001A\nmore".getBytes(StandardCharsets.ISO_8859_1)))
                .hasValue(ImageType.PNG);
        assertThat(ImageType.of("\u0089PNG\n\u001A\nmore".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void cover_thatIsTooLarge_isNone() {
        byte[] large = new byte[Cover.LARGEST + 1];
        large[0] = (byte) 0xFF;
        large[1] = (byte) 0xD8;
        large[2] = (byte) 0xFF;

        assertThat(Cover.of(large, Instant.EPOCH)).isEmpty();
        assertThat(Cover.of(new byte[] {large[0], large[1], large[2]}, Instant.EPOCH))
                .isPresent();
    }
}
