package org.alumnibridge.request.lifecycle;

import java.util.UUID;

/** Release of contact data between the requester and this expert. The id is that of the grant. */
public record Introduction(UUID id, UUID expert) {}
