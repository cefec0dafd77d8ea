package org.alumnibridge.request.lifecycle;

import java.util.List;
import java.util.UUID;

/**
 * Who is to broker a request.
 *
 * @param broker the contact person whose turn it is: the lead, else a deputy
 * @param brokers every current contact person of the partnership
 */
public record Assignment(UUID partnership, UUID broker, List<UUID> brokers) {}
