package org.alumnibridge.request.lifecycle;

/** In what part the caller of a list is in its requests. */
public enum ListRole {
    REQUESTER("requester = $1"),
    BROKER("brokers @> array[$1]::uuid[]"),
    EXPERT("exists (select 1 from proposal where request_id = request.id and expert = $1)"),
    /** Offices and partner systems: those of their members. */
    ORGANISATION("organisations @> array[$1]::text[]"),
    /** Operators of the network: those that no partnership covers. */
    NETWORK("brokered and partnership is null and $1::text is not null");

    private final String condition;

    ListRole(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
