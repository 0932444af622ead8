package dev.quicksync.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Login and logout of pages. A login that can be read never comes this far: {@link SessionLogin} answers it. */
@Path("/api")
@Tag(name = "Accounts")
public class LoginResource {

    private final Accounts accounts;

    LoginResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What the document says of the form. */
    record LoginForm(String username, String password) {}

    /** Says what is wrong with a login that could not be read. */
    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "login",
            summary = "Log in with a form; programs send HTTP Basic with each request instead")
    @RequestBody(content = @Content(schema = @Schema(implementation = LoginForm.class)))
    @APIResponse(responseCode = "200", description = "The cookie quicksync_session is set")
    @APIResponse(responseCode = "400", description = "The form does not have exactly the two fields, or is too long")
    @APIResponse(responseCode = "401", description = "Name or password is wrong")
    @APIResponse(responseCode = "409", description = "There is no account, so nobody has to log in")
    @APIResponse(responseCode = "429", description = "Too many attempts have failed")
    public void login() {
        if (accounts.areNone()) {
            throw Accounts.conflict("There is no account, so nobody has to log in.");
        }
        throw new BadRequestException("username, password: both must be there, in a form of at most 4096 bytes");
    }

    /** Makes the browser forget its login; it need not have one. */
    @POST
    @Path("logout")
    @Operation(operationId = "logout", summary = "Log out")
    @APIResponse(responseCode = "204", description = "The cookie is removed")
    public void logout(@Context RoutingContext context) {
        SessionCookie.clear(context);
    }
}
