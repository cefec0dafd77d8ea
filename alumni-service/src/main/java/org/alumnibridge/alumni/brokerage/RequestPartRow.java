package org.alumnibridge.alumni.brokerage;

import java.util.UUID;

/** One person's part in one request. */
record RequestPartRow(UUID profile, RequestPart part) {}
