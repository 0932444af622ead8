package dev.quicksync.library;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of audio file that are served, told by their extension (DESIGN.md, Streaming). */
public enum AudioKind {
    FLAC("audio/flac"),
    WAV("audio/wav"),
    OGG("audio/ogg"),
    OPUS("audio/ogg"), // Opus in files is Ogg; audio/opus is for RTP (RFC 7845 section 9)
    M4A("audio/mp4"),
    ALAC("audio/mp4"),
    AIFF("audio/aiff"),
    APE("audio/x-ape"),
    WMA("audio/x-ms-wma"),
    MP3("audio/mpeg"),
    AAC("audio/aac");

    private static final Map<String, AudioKind> BY_EXTENSION = Map.ofEntries(
            Map.entry("flac", FLAC),
            Map.entry("wav", WAV),
            Map.entry("ogg", OGG),
            Map.entry("oga", OGG),
            Map.entry("opus", OPUS),
            Map.entry("m4a", M4A),
            Map.entry("alac", ALAC),
            Map.entry("aiff", AIFF),
            Map.entry("aif", AIFF),
            Map.entry("ape", APE),
            Map.entry("wma", WMA),
            Map.entry("mp3", MP3),
            Map.entry("aac", AAC));

    private final String mediaType;

    AudioKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The kind that an extension stands for, in any case. */
    public static Optional<AudioKind> ofExtension(String extension) {
        return Optional.ofNullable(BY_EXTENSION.get(extension.toLowerCase(Locale.ROOT)));
    }

    /** The MIME type that such a file is served with. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether every player can be expected to play it as it is, so that it passes through at any quality. */
    public boolean passesThrough() {
        return this == MP3 || this == AAC;
    }

    /** Whether its container keeps the tags with the audio stream, not with the file. */
    public boolean tagsInStream() {
        return this == OGG || this == OPUS;
    }
}
