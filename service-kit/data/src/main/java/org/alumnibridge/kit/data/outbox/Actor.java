package org.alumnibridge.kit.data.outbox;

/**
 * Who caused an event. Ids only, never a name.
 *
 * @param kind {@code person}, {@code partner} or {@code system}
 * @param id token subject of a person or partner system, or the name of the service
 */
public record Actor(String kind, String id) {

    public static Actor person(String subject) {
        return new Actor("person", subject);
    }

    public static Actor partner(String subject) {
        return new Actor("partner", subject);
    }

    public static Actor system(String service) {
        return new Actor("system", service);
    }
}
