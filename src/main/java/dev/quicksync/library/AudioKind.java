package dev.quicksync.library;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of audio file that are served, told by their extension (DESIGN.md, Streaming). */
public enum AudioKind {
    FLAC("audio/flac", "flac"),
    WAV("audio/wav", "wav"),
    OGG("audio/ogg", "ogg", "oga"),
    OPUS("audio/ogg", "opus"), // Opus in files is Ogg; audio/opus is for RTP (RFC 7845 section 9)
    M4A("audio/mp4", "m4a"),
    ALAC("audio/mp4", "alac"),
    AIFF("audio/aiff", "aiff", "aif"),
    APE("audio/x-ape", "ape"),
    WMA("audio/x-ms-wma", "wma"),
    MP3("audio/mpeg", "mp3"),
    AAC("audio/aac", "aac");

    private static final Map<String, AudioKind> BY_EXTENSION = new HashMap<>();

    static {
        for (AudioKind kind : values()) {
            for (String extension : kind.extensions) {
                BY_EXTENSION.put(extension, kind);
            }
        }
    }

    private final String mediaType;
    private final String[] extensions;

    AudioKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
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
