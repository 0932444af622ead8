package dev.quicksync.precache;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /admin/precache}, for the API's description.
 *
 * @param mixtape slug of a mixtape; without, every mixtape and the most played tracks
 * @param qualities names of rungs; without, those of the configuration
 */
@Schema(name = "PrecacheRequest")
record PrecacheBody(Optional<String> mixtape, Optional<List<String>> qualities) {}
