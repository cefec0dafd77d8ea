package org.alumnibridge.localstack;

import java.util.ArrayList;
import java.util.List;

/** The names of everything the stack can run. */
public final class Components {

    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";
    public static final String KEYCLOAK = "keycloak";
    public static final String MAIL = "mail";
    public static final String GATEWAY = "gateway";

    /** What the services stand on. */
    public static final List<String> INFRASTRUCTURE = List.of(POSTGRES, KAFKA, KEYCLOAK, MAIL);

    /** The services with a database and topics of their own, in the order of their ports. */
    public static final List<String> DATA_SERVICES =
            List.of("alumni-service", "matching-service", "request-service", "notification-service");

    /** Every process of Alumni Bridge itself. */
    public static final List<String> SERVICES = join(DATA_SERVICES, List.of(GATEWAY));

    public static final List<String> ALL = join(INFRASTRUCTURE, SERVICES);

    private Components() {}

    /** The database and database role of a service: {@code alumni} of {@code alumni-service}. */
    public static String database(String service) {
        return service.replace("-service", "");
    }

    private static List<String> join(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
