package org.alumnibridge.request.lifecycle;

/** How a request finds its expert: by a contact person, or by the requester's own choice. */
public enum Route {
    BROKERED,
    DIRECT
}
