package org.alumnibridge.request.network;

import java.util.List;
import java.util.UUID;

/**
 * Who brokers a request.
 *
 * @param broker the contact person whom it waits for
 * @param brokers all contact persons of the partnership who may act, the broker among them
 */
public record Brokerage(UUID partnership, UUID broker, List<UUID> brokers) {}
