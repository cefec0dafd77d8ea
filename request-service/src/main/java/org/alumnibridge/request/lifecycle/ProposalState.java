package org.alumnibridge.request.lifecycle;

/** Where one asked expert stands. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Others were faster, or the request was withdrawn: need not answer any more. */
    RELEASED,
    /** Has accepted; the requester did not want this expert. */
    REFUSED,
    /** The expert has left the network for good. */
    WITHDRAWN
}
