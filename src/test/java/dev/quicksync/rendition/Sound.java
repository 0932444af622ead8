package dev.quicksync.rendition;

import dev.quicksync.fixture.Audio;
import dev.quicksync.transcode.FfmpegCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * Noise of an exact length, encoded by a real ffmpeg just as the server does it.
 *
 * @param seconds its exact duration, whole hundredths
 * @param rate sample rate of the source in Hz
 * @param channels of the source
 * @param kbps bitrate of the rendition
 * @param cover whether the source has one
 */
record Sound(double seconds, int rate, int channels, int kbps, boolean cover) {

    private static final Map<Sound, byte[]> ENCODED = new ConcurrentHashMap<>();

    static Stream<Named<Sound>> all() {
        return Stream.of(
                        new Sound(0.05, 44_100, 2, 64, false),
                        new Sound(0.05, 48_000, 1, 320, true),
                        new Sound(0.1, 44_100, 1, 128, false),
                        new Sound(0.99, 44_100, 2, 192, false),
                        new Sound(1, 48_000, 2, 256, false),
                        new Sound(1, 48_000, 2, 256, true),
                        new Sound(2.37, 22_050, 1, 64, true),
                        new Sound(3.33, 8_000, 1, 128, false),
                        new Sound(4.56, 96_000, 2, 320, false),
                        new Sound(5.01, 32_000, 2, 192, false),
                        new Sound(12.34, 44_100, 2, 320, true),
                        new Sound(63.21, 48_000, 1, 64, false),
                        new Sound(63.21, 44_100, 2, 320, true))
                .map(sound -> Named.of(sound.toString(), sound));
    }

    /** The rendition's bytes, before it is labelled. */
    byte[] encoded() {
        return ENCODED.computeIfAbsent(this, Sound::encode).clone();
    }

    private byte[] encode() {
        try {
            Path directory = Files.createTempDirectory("sound");
            Path source = directory.resolve("source.flac");
            Path target = directory.resolve("target.mp3");
            Audio.run(sourceArguments(source));
            Audio.run(
                    FfmpegCommand.rendition(source, target, kbps, FfmpegCommand.Tags.IN_FILE, FfmpegCommand.Cover.KEEP)
                            .arguments());
            byte[] bytes = Files.readAllBytes(target);
            Files.delete(source);
            Files.delete(target);
            Files.delete(directory);
            return bytes;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> sourceArguments(Path source) {
        List<String> arguments =
                new ArrayList<>(List.of("-f", "lavfi", "-i", "anoisesrc=d=" + seconds + ":r=" + rate + ":a=0.5:s=42"));
        if (cover) {
            arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc=s=64x64:d=1", "-map", "0:a", "-map", "1:v"));
            arguments.addAll(List.of("-frames:v", "1", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p"));
            arguments.addAll(List.of("-disposition:v", "attached_pic"));
        }
        arguments.addAll(List.of("-ac", Integer.toString(channels), "-metadata", "title=夜の散歩", source.toString()));
        return arguments;
    }
}
