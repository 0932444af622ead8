-- What the cache holds, so that a start needs not read every file. The files are the truth; a row too many or too few is found out.
CREATE TABLE rendition (
    name            TEXT    NOT NULL PRIMARY KEY, -- relative to the cache directory
    path            TEXT    NOT NULL,             -- of its track, relative to the music root
    source_size     BIGINT  NOT NULL,             -- of the track's file, in bytes
    source_modified BIGINT  NOT NULL,             -- of the track's file, in nanoseconds since 1970-01-01T00:00:00Z
    rung            TEXT    NOT NULL,
    kbps            INTEGER NOT NULL,
    recipe          INTEGER NOT NULL,             -- number of the ffmpeg arguments that were used
    size            BIGINT  NOT NULL,             -- in bytes
    made            BIGINT  NOT NULL,             -- in nanoseconds since 1970-01-01T00:00:00Z
    last_access     BIGINT  NOT NULL,
    accesses        BIGINT  NOT NULL
);
