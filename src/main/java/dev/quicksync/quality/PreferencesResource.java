package dev.quicksync.quality;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.quicksync.network.Device;
import dev.quicksync.network.Hints;
import dev.quicksync.preference.InvalidPreferenceException;
import dev.quicksync.preference.PreferenceStore;
import dev.quicksync.preference.PreferenceUpdate;
import dev.quicksync.preference.Preferences;
import dev.quicksync.preference.Scope;
import dev.quicksync.quality.QuickSyncAnswers.PreferencesAnswer;
import dev.quicksync.quality.QuickSyncAnswers.PreferencesView;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A listener's preferences (spec "GET/POST /api/audio/quick-sync/preferences/"), on all devices or on the one that asks. */
@Path("/api/audio/quick-sync/preferences/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("user")
@NonBlocking
@Tag(name = "Quick Sync")
public class PreferencesResource {

    private static final String SCOPE = "scope";
    private static final String SCOPE_SAYS =
            "user, the default, or device: what this device has of its own, else the user's, else the defaults";
    private static final ObjectReader JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .reader();

    private final PreferenceStore store;
    private final Assessor assessor;
    private final SecurityIdentity identity;

    PreferencesResource(PreferenceStore store, Assessor assessor, SecurityIdentity identity) {
        this.store = store;
        this.assessor = assessor;
        this.identity = identity;
    }

    /** What holds in a scope. */
    @GET
    @Parameter(
            name = SCOPE,
            in = ParameterIn.QUERY,
            description = SCOPE_SAYS,
            schema = @Schema(enumeration = {"user", "device"}))
    @Operation(operationId = "quickSyncPreferences", summary = "What this listener prefers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreferencesView.class)))
    public CompletionStage<PreferencesView> get(@Context HttpServerRequest request) {
        return store.preferences(scope(request, Askers.named(request, identity)))
                .thenApply(PreferencesView::of);
    }

    /** Stores the fields that are there, and leaves the others. */
    @POST
    @Parameter(
            name = SCOPE,
            in = ParameterIn.QUERY,
            description = SCOPE_SAYS,
            schema = @Schema(enumeration = {"user", "device"}))
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "updateQuickSyncPreferences", summary = "Change what this listener prefers")
    @RequestBody(content = @Content(schema = @Schema(implementation = PreferencesView.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreferencesAnswer.class)))
    @APIResponse(responseCode = "400", description = "A field is unknown or can't have this value; nothing is stored")
    public CompletionStage<PreferencesAnswer> update(@Nullable String body, @Context HttpServerRequest request) {
        PreferenceUpdate update = parse(body);
        Device device = Askers.named(request, identity);
        return store.update(scope(request, device), update)
                .thenCompose(stored -> answer("Quick Sync preferences updated", stored, device, Hints.of(request)));
    }

    /** Forgets what was stored in a scope: the next wider one holds again. */
    @DELETE
    @Parameter(
            name = SCOPE,
            in = ParameterIn.QUERY,
            description = SCOPE_SAYS,
            schema = @Schema(enumeration = {"user", "device"}))
    @Operation(operationId = "resetQuickSyncPreferences", summary = "Forget what this listener preferred")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreferencesAnswer.class)))
    public CompletionStage<PreferencesAnswer> reset(@Context HttpServerRequest request) {
        Device device = Askers.named(request, identity);
        return store.reset(scope(request, device))
                .thenCompose(left -> answer("Quick Sync preferences reset", left, device, Hints.of(request)));
    }

    private CompletionStage<PreferencesAnswer> answer(
            String message, Preferences preferences, Device device, Hints hints) {
        return assessor.assess(device, hints)
                .thenApply(now ->
                        new PreferencesAnswer(message, PreferencesView.of(preferences), QuickSyncStatus.of(now)));
    }

    private static Scope scope(HttpServerRequest request, Device device) {
        String scope = request.getParam(SCOPE); // not a @QueryParam, which takes an empty value for an absent one
        if (scope == null || scope.equals("user")) {
            return Scope.user(device.owner());
        }
        if (scope.equals("device")) {
            return new Scope(device.owner(), device.id());
        }
        throw new BadRequestException("scope must be user or device");
    }

    private static PreferenceUpdate parse(@Nullable String body) {
        try {
            return PreferenceUpdate.parse(JSON.readTree(body == null ? "" : body));
        } catch (JsonProcessingException e) {
            throw new BadRequestException("The body is not JSON.");
        } catch (InvalidPreferenceException e) {
            throw new BadRequestException(e.getMessage());
        }
    }
}
