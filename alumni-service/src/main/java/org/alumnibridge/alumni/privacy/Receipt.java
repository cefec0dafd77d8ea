package org.alumnibridge.alumni.privacy;

import java.time.Instant;
import java.util.Map;

/**
 * That one service has removed what it held of a person.
 *
 * @param service one of {@link ReceiptGiver}
 * @param removed numbers by kind; empty when it held nothing
 */
public record Receipt(String service, Instant removedAt, Map<String, Integer> removed) {}
