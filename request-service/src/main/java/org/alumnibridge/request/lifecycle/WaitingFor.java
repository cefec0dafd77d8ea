package org.alumnibridge.request.lifecycle;

/** Whose turn it is. */
public enum WaitingFor {
    REQUESTER,
    CONTACT_PERSON,
    EXPERT,
    SYSTEM,
    NETWORK_ADMIN,
    NOBODY
}
