package org.alumnibridge.e2e.ledger;

import java.time.Duration;

/**
 * One intended kill.
 *
 * @param rest time before it
 * @param away how long the component stays away before it is started again
 */
record Kill(String component, Duration rest, Duration away) {}
