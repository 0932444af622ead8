package dev.quicksync.preference;

/**
 * What a listener prefers (spec "User Preferences").
 *
 * @param preferQuality whether a server with little to do gives one level more
 * @param adaptToSystem whether a server with much to do gives one level less
 * @param autoDownloadQuality whether downloads get the level too, and not the original
 */
public record Preferences(Mode mode, boolean preferQuality, boolean adaptToSystem, boolean autoDownloadQuality) {

    /** What holds for who has said nothing. */
    public static final Preferences DEFAULTS = new Preferences(Mode.AUTO, true, true, false);
}
