package dev.quicksync.transcode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one ffmpeg is to do.
 *
 * @param arguments everything behind the binary's name; never a shell string
 */
public record FfmpegCommand(List<String> arguments) {

    /** Changes whenever a change of the arguments changes the bytes of a rendition. */
    public static final int RECIPE = 1;

    public FfmpegCommand {
        arguments = List.copyOf(arguments);
    }

    /** Whether the cover goes along. */
    public enum Cover {
        KEEP,
        LEAVE_OUT
    }

    /** Where a source keeps its tags. */
    public enum Tags {
        /** With the file, as in FLAC, WAV and MP4. */
        IN_FILE,
        /** With the audio stream, as in Ogg. */
        IN_STREAM
    }

    /** Encodes to MP3, CBR, 44.1 kHz, stereo. The target is overwritten, and grows while ffmpeg works. */
    public static FfmpegCommand rendition(Path source, Path target, int kbps, Tags tags, Cover cover) {
        List<String> arguments = common();
        arguments.addAll(List.of("-i", "file:" + source, "-map", "0:a:0"));
        if (cover == Cover.KEEP) {
            arguments.addAll(List.of("-map", "0:v?", "-c:v", "copy"));
        }
        arguments.addAll(List.of("-map_metadata:g", "0:g"));
        if (tags == Tags.IN_STREAM) {
            arguments.addAll(List.of("-map_metadata:g", "0:s:a:0"));
        }
        arguments.addAll(List.of(
                "-c:a",
                "libmp3lame",
                "-b:a",
                kbps + "k",
                "-ar",
                "44100",
                "-ac",
                "2",
                "-id3v2_version",
                "3", // 2.4 is ffmpeg's default; too many players read only 2.3
                "-write_xing",
                "1",
                "-flush_packets",
                "1", // listeners read the file while it grows
                "-f",
                "mp3",
                "-y",
                "file:" + target));
        return new FfmpegCommand(arguments);
    }

    /** Only looks at a file. */
    public static FfmpegCommand probe(Path source) {
        List<String> arguments = common();
        arguments.addAll(List.of("-i", "file:" + source, "-map", "0:a:0", "-t", "0", "-f", "null", "-"));
        return new FfmpegCommand(arguments);
    }

    private static List<String> common() {
        return new ArrayList<>(List.of(
                "-hide_banner",
                "-nostdin",
                "-nostats", // the progress below says the same, a line at a time
                "-progress",
                "pipe:2",
                "-stats_period",
                "0.05",
                "-protocol_whitelist",
                "file,pipe", // a playlist in disguise opens nothing on the network
                "-threads",
                "1")); // the pool keeps the cores busy; more threads would only take turns
    }
}
