package org.alumnibridge.e2e.ledger;

/**
 * One intended call.
 *
 * @param person number of the expert or contact person; the requester is the script's own
 * @param variant chooses among values that are all valid: topics, reasons
 * @param again whether the call is sent once more though it was acknowledged
 */
record Step(Act act, int person, int variant, boolean again) {}
