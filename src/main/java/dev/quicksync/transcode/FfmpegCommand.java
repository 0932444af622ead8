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

    /** The demuxers of the formats that are served, and none that leads on to other files. */
    private static final String FORMATS = "flac,wav,ogg,mov,caf,aiff,ape,asf,mp3,aac";

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
        arguments.addAll(List.of("-c:a", "libmp3lame", "-b:a", kbps + "k", "-ar", "44100", "-ac", "2"));
        // ID3v2.4 is ffmpeg's default; too many players read only 2.3.
        arguments.addAll(List.of("-id3v2_version", "3", "-write_xing", "1"));
        // Listeners read the file while it grows: nothing is held back, and no ten seconds of music wait for a second
        // cover.
        arguments.addAll(List.of("-flush_packets", "1", "-max_interleave_delta", "1"));
        arguments.addAll(List.of("-f", "mp3", "-y", "file:" + target));
        return new FfmpegCommand(arguments);
    }

    /** Only looks at a file. */
    public static FfmpegCommand probe(Path source) {
        List<String> arguments = common();
        arguments.addAll(List.of("-i", "file:" + source, "-map", "0:a:0", "-t", "0", "-f", "null", "-"));
        return new FfmpegCommand(arguments);
    }

    /** Reads a file to its end without decoding it; what it has come to then is how long it lasts. */
    public static FfmpegCommand measure(Path source) {
        List<String> arguments = common();
        arguments.addAll(List.of("-i", "file:" + source, "-map", "0:a:0", "-c", "copy", "-f", "null", "-"));
        return new FfmpegCommand(arguments);
    }

    /** Copies the first picture out of a file. The target is overwritten. */
    public static FfmpegCommand picture(Path source, Path target) {
        List<String> arguments = common();
        arguments.addAll(List.of("-i", "file:" + source, "-map", "0:v:0", "-frames:v", "1", "-c:v", "copy"));
        arguments.addAll(List.of("-f", "image2", "-update", "1", "-y", "file:" + target));
        return new FfmpegCommand(arguments);
    }

    private static List<String> common() {
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin"));
        // Progress, a line at a time, in place of the statistics that are for people.
        arguments.addAll(List.of("-nostats", "-progress", "pipe:2", "-stats_period", "0.02"));
        // A playlist in disguise would open other files, or the network.
        arguments.addAll(List.of("-protocol_whitelist", "file", "-format_whitelist", FORMATS));
        // The pool keeps the cores busy; more threads would only take turns.
        arguments.addAll(List.of("-threads", "1"));
        return arguments;
    }
}
