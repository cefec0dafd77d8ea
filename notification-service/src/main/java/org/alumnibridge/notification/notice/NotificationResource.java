package org.alumnibridge.notification.notice;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.language.Language;
import org.alumnibridge.kit.web.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications", description = "What the caller has been told.")
public class NotificationResource {

    /** @param unread number of notifications not yet marked read */
    public record UnreadCount(long unread) {}

    private final CallerIdentity caller;
    private final ReadingNotices reading;
    private final MarkingNoticeRead marking;
    private final Notifications notifications;

    NotificationResource(
            CallerIdentity caller, ReadingNotices reading, MarkingNoticeRead marking, Notifications notifications) {
        this.caller = caller;
        this.reading = reading;
        this.marking = marking;
        this.notifications = notifications;
    }

    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "listNotifications",
            summary = "The caller's notifications",
            description = "Newest first, worded in the language of Accept-Language (de, en, ru). Empty for a caller"
                    + " whose profile is not known here yet.")
    @APIResponse(responseCode = "200", description = "One page of notifications.")
    @APIResponse(responseCode = "400", description = "A query parameter or the cursor is not valid.")
    @APIResponse(responseCode = "401", description = "No valid access token.")
    @APIResponse(responseCode = "403", description = "The token lacks the role member.")
    public Uni<RestResponse<Page<Notification>>> list(
            @QueryParam("unread") @Parameter(description = "Only those not yet read.") boolean unread,
            @QueryParam("cursor") @Parameter(description = "Value of next on the page before.") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Language language = Language.best(acceptLanguage);
        return reading.page(caller.current().subject(), unread, cursor, limit)
                .map(page -> page.map(notice -> notifications.of(notice, language)))
                .map(page -> personal(page, language));
    }

    @GET
    @Path("/unread-count")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "countUnreadNotifications",
            summary = "How many notifications are unread",
            description = "For a badge: counts the caller's notifications that are not marked read.")
    @APIResponse(responseCode = "200", description = "The number.")
    @APIResponse(responseCode = "401", description = "No valid access token.")
    @APIResponse(responseCode = "403", description = "The token lacks the role member.")
    public Uni<RestResponse<UnreadCount>> countUnread() {
        return reading.countUnread(caller.current().subject()).map(count -> ResponseBuilder.ok(new UnreadCount(count))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build());
    }

    @POST
    @Path("/{id}/read")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "markNotificationRead",
            summary = "Mark a notification read",
            description = "The first reading counts; marking it again changes nothing.")
    @APIResponse(responseCode = "200", description = "The notification with its time of reading.")
    @APIResponse(responseCode = "401", description = "No valid access token.")
    @APIResponse(responseCode = "403", description = "The token lacks the role member.")
    @APIResponse(responseCode = "404", description = "There is no such notification, or it is somebody else's.")
    public Uni<RestResponse<Notification>> markRead(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller reader = caller.current();
        Language language = Language.best(acceptLanguage);
        IdempotentCall call = IdempotentCall.of(reader, "markNotificationRead:" + id, idempotencyKey, "");
        return marking.mark(call, id)
                .map(notice -> notifications.of(notice, language))
                .map(notification -> personal(notification, language));
    }

    private static <T> RestResponse<T> personal(T answer, Language language) {
        return ResponseBuilder.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
