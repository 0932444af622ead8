package dev.quicksync.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;

/** Everybody's own account. */
@Path("/api/users/me")
@RolesAllowed(Role.USERS)
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Accounts")
public class OwnUserResource {

    private static final Logger LOG = Logger.getLogger(OwnUserResource.class);

    private final Accounts accounts;
    private final Logins logins;
    private final SecurityIdentity caller;

    OwnUserResource(Accounts accounts, Logins logins, SecurityIdentity caller) {
        this.accounts = accounts;
        this.logins = logins;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "me", summary = "Who asks; in local mode everybody is an admin named local")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Me.class)))
    public Me me() {
        Role role = caller.hasRole(Role.ADMINS) ? Role.ADMIN : Role.USER;
        return new Me(
                caller.getPrincipal().getName(),
                role.label(),
                caller.getRoles().stream().sorted().toList(),
                accounts.areNone() ? "local" : "account");
    }

    /** Voids all logins of the one who asks, this one too. */
    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePassword", summary = "Change one's own password; all logins are void then")
    @RequestBody(content = @Content(schema = @Schema(implementation = PasswordChange.class)))
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", description = "A field is missing, unknown or won't do; the detail names it")
    @APIResponse(responseCode = "403", description = "The current password is wrong")
    @APIResponse(responseCode = "409", description = "The environment tells the password, or there are no accounts")
    @APIResponse(responseCode = "429", description = "Too many attempts have failed")
    public void changePassword(String body, @Context HttpServerRequest request) {
        Caller asker = Caller.of(caller);
        String name = asker.name();
        requireStored(name);
        accounts.requireCurrent(asker);
        JsonBody fields = JsonBody.read(body, "current_password", "new_password");
        String current = fields.required("current_password");
        String password = fields.required("new_password");
        AccountRules.requirePassword("new_password", password);
        if (logins.verify(name, current, ClientAddress.of(request)).isEmpty()) {
            throw new ForbiddenException("current_password: is wrong");
        }
        accounts.changeOwn(asker, password);
        LOG.infof("%s changed the own password", name);
    }

    private void requireStored(String name) {
        if (accounts.areNone()) {
            throw Accounts.conflict("As long as there is no account there is no password.");
        }
        if (accounts.isEnvironments(name)) {
            throw Accounts.conflict("This password is set in the server's environment, as " + EnvironmentAdmin.VARIABLE
                    + "; it is changed there.");
        }
    }
}
