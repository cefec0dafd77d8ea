package org.alumnibridge.e2e.ledger;

import java.util.List;

/**
 * The calls that one writer intends to make one after the other. What comes of them may be otherwise: an expert without
 * capacity is not asked, and then cannot accept.
 *
 * @param name unique in the ledger; stands in what is written
 * @param kind of the request
 * @param route of the request: {@code brokered} or {@code direct}
 * @param industry of the request, so that no two open ones of a requester ask the same
 */
record Script(String name, String kind, String route, String industry, List<Step> steps) {}
