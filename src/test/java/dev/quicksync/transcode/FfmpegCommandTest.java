package dev.quicksync.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quicksync.fixture.Audio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegCommandTest {

    private static final Path SOURCE = Path.of("/music/a.flac");
    private static final Path TARGET = Path.of("/cache/.x.part");

    @Test
    void rendition_isCbrMp3At44100HzInStereo() {
        List<String> arguments = rendition(FfmpegCommand.Tags.IN_FILE, FfmpegCommand.Cover.KEEP);

        assertThat(arguments)
                .containsSequence("-i", "file:/music/a.flac", "-map", "0:a:0", "-map", "0:v?", "-c:v", "copy")
                .containsSequence("-c:a", "libmp3lame", "-b:a", "192k", "-ar", "44100", "-ac", "2")
                .containsSequence("-id3v2_version", "3")
                .containsSequence("-write_xing", "1")
                .containsSequence("-flush_packets", "1", "-max_interleave_delta", "1")
                .containsSequence("-f", "mp3", "-y", "file:/cache/.x.part")
                .endsWith("file:/cache/.x.part");
    }

    @Test
    void everyCommand_reportsItsProgressAndReadsNothingButFiles() {
        for (FfmpegCommand command : List.of(
                FfmpegCommand.probe(SOURCE),
                new FfmpegCommand(rendition(FfmpegCommand.Tags.IN_FILE, FfmpegCommand.Cover.KEEP)))) {
            assertThat(command.arguments())
                    .containsSubsequence("-nostdin", "-nostats", "-progress", "pipe:2")
                    .containsSequence("-protocol_whitelist", "file", "-format_whitelist")
                    .containsSubsequence("-threads", "1", "-i", "file:/music/a.flac");
        }
    }

    @Test
    void rendition_whenTheCoverIsLeftOut_mapsNoPicture() {
        assertThat(rendition(FfmpegCommand.Tags.IN_FILE, FfmpegCommand.Cover.LEAVE_OUT))
                .doesNotContain("0:v?", "-c:v");
    }

    @Test
    void rendition_whenTheTagsAreWithTheStream_takesThemFromThere() {
        assertThat(rendition(FfmpegCommand.Tags.IN_STREAM, FfmpegCommand.Cover.KEEP))
                .containsSequence("-map_metadata:g", "0:g", "-map_metadata:g", "0:s:a:0");
        assertThat(rendition(FfmpegCommand.Tags.IN_FILE, FfmpegCommand.Cover.KEEP))
                .containsSequence("-map_metadata:g", "0:g")
                .doesNotContain("0:s:a:0");
    }

    @Test
    void probe_writesNoFile() {
        assertThat(FfmpegCommand.probe(SOURCE).arguments())
                .endsWith("-i", "file:/music/a.flac", "-map", "0:a:0", "-t", "0", "-f", "null", "-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-v.flac",
                "-y",
                "a b  c.flac",
                "it's \"quoted\".flac",
                "http://example.org:80/x.flac",
                "concat:a|b.flac",
                "100%d $HOME `id` \\n * ?.flac",
                "two\nlines.flac",
                "夜の散歩.flac"
            })
    void anyName_staysOneArgumentBehindItsProtocol(String name) {
        List<String> rendition = FfmpegCommand.rendition(
                        Path.of(name), Path.of(name), 64, FfmpegCommand.Tags.IN_FILE, FfmpegCommand.Cover.KEEP)
                .arguments();

        String argument = "file:" + Path.of(name);
        assertThat(rendition).endsWith(argument).filteredOn(argument::equals).hasSize(2);
        assertThat(rendition).hasSameSizeAs(rendition(FfmpegCommand.Tags.IN_FILE, FfmpegCommand.Cover.KEEP));
        assertThat(FfmpegCommand.probe(Path.of(name)).arguments()).containsSequence("-i", argument);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v", "it's a \"b\": c|d", "100%03d $HOME", "夜の散歩"})
    void aRealFfmpeg_understandsAnyName(String name, @TempDir Path directory) throws Exception {
        Path source = directory.resolve(name + ".wav");
        Path target = directory.resolve(name + ".part");
        Audio.run(List.of("-f", "lavfi", "-i", "anoisesrc=d=0.1", "file:" + source));

        Audio.run(FfmpegCommand.rendition(source, target, 64, FfmpegCommand.Tags.IN_FILE, FfmpegCommand.Cover.KEEP)
                .arguments());

        assertThat(Files.size(target)).isGreaterThan(800);
    }

    @Test
    void arguments_cantBeChangedLater() {
        List<String> given = new ArrayList<>(List.of("-version"));
        FfmpegCommand command = new FfmpegCommand(given);
        given.add("-y");

        assertThat(command.arguments()).containsExactly("-version");
        assertThatThrownBy(() -> command.arguments().add("-y")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<String> rendition(FfmpegCommand.Tags tags, FfmpegCommand.Cover cover) {
        return FfmpegCommand.rendition(SOURCE, TARGET, 192, tags, cover).arguments();
    }
}
