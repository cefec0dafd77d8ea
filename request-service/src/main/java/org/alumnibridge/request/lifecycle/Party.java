package org.alumnibridge.request.lifecycle;

/** In what part somebody acts on a request. One person may have several. */
public enum Party {
    REQUESTER,
    CONTACT_PERSON,
    /** Office of an association of the requester. */
    ASSOCIATION_ADMIN,
    /** Operates the network; steps in where no partnership covers the region. */
    NETWORK_ADMIN,
    EXPERT,
    /** System of a partner organisation of the requester: reads. */
    PARTNER,
    SYSTEM
}
