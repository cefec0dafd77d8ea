package org.alumnibridge.request.lifecycle;

/** Where one asked expert stands. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Others were faster, or the requester chose otherwise: need not answer any more. */
    RELEASED,
    WITHDRAWN
}
