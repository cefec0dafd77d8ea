package org.alumnibridge.alumni.corridor;

/** How a request finds its expert: a contact person proposes, or the requester chooses. */
public enum Route {
    BROKERED,
    DIRECT
}
