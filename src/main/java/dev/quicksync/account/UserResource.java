package dev.quicksync.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

/** Who has an account, for admins (DESIGN.md "Who may do what"). */
@Path("/api/users")
@RolesAllowed(Role.ADMINS)
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Accounts")
public class UserResource {

    private static final Logger LOG = Logger.getLogger(UserResource.class);

    private final Accounts accounts;
    private final SecurityIdentity caller;

    UserResource(Accounts accounts, SecurityIdentity caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "users", summary = "Who has an account")
    public List<User> list() {
        return accounts.all().stream().map(User::of).toList();
    }

    /** The first one, made in local mode, must be an admin: from then on everybody has to log in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createUser", summary = "Make a user; the first one must be an admin, and ends local mode")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewUser.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = User.class)))
    @APIResponse(responseCode = "400", description = "A field is missing, unknown or won't do; the detail names it")
    @APIResponse(responseCode = "409", description = "There is such a user, or the first one would not be an admin")
    public RestResponse<User> create(String body) {
        JsonBody fields = JsonBody.read(body, "name", "password", "role");
        String name = fields.required("name");
        Account made =
                accounts.create(Caller.of(caller), name, fields.required("password"), role(fields.required("role")));
        LOG.infof("%s made the user %s (%s)", caller(), made.name(), made.role().label());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, User.of(made))
                .location(URI.create("/api/users/" + made.name()))
                .build();
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "user", summary = "One user")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class)))
    @APIResponse(responseCode = "404", description = "There is no such user")
    public User get(@PathParam("name") String name) {
        return accounts.find(name).map(User::of).orElseThrow(() -> new NotFoundException("There is no such user."));
    }

    /** Voids the user's logins. */
    @PATCH
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeUser", summary = "Change a user's role or password; their logins are void then")
    @RequestBody(content = @Content(schema = @Schema(implementation = UserChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class)))
    @APIResponse(responseCode = "400", description = "A field is unknown or won't do; the detail names it")
    @APIResponse(responseCode = "404", description = "There is no such user")
    @APIResponse(responseCode = "409", description = "It is the last admin, or the one that the environment makes")
    public User change(@PathParam("name") String name, String body) {
        JsonBody fields = JsonBody.read(body, "role", "password");
        Optional<Role> role = fields.optional("role").map(UserResource::role);
        Optional<String> password = fields.optional("password");
        if (role.isEmpty() && password.isEmpty()) {
            throw new BadRequestException("role, password: one of them must be there");
        }
        Account changed = accounts.change(Caller.of(caller), name, role, password);
        LOG.infof(
                "%s changed the user %s (%s%s)",
                caller(), changed.name(), changed.role().label(), password.isPresent() ? ", new password" : "");
        return User.of(changed);
    }

    /** Voids the user's logins, and removes what was kept for them. */
    @DELETE
    @Path("{name}")
    @Operation(operationId = "removeUser", summary = "Remove a user, and all that was kept for them")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is no such user")
    @APIResponse(responseCode = "409", description = "It is the last admin, or the one that the environment makes")
    public void remove(@PathParam("name") String name) {
        accounts.remove(Caller.of(caller), name);
        LOG.infof("%s removed the user %s", caller(), AccountRules.printable(name));
    }

    private static Role role(String name) {
        return Role.named(name).orElseThrow(() -> new BadRequestException("role: must be user or admin"));
    }

    private String caller() {
        return caller.getPrincipal().getName();
    }
}
