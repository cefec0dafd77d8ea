package org.alumnibridge.alumni.grant;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me/contact-grants")
@Tag(name = "Me")
public class ContactGrantResource {

    private final ReadingContactGrants reading;
    private final CallerIdentity caller;

    ContactGrantResource(ReadingContactGrants reading, CallerIdentity caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(operationId = "listContactGrants", summary = "Whose contact data the caller may see, and until when")
    public Uni<Page<ContactGrantView>> list() {
        return reading.of(caller.current().subject()).map(Page::of);
    }
}
