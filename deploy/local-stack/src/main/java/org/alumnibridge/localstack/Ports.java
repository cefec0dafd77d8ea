package org.alumnibridge.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alumnibridge.localstack.process.FreePorts;

/** The ports of a stack by name. A component's main port has its name, others are {@code <component>-<purpose>}. */
public final class Ports {

    public static final String KAFKA_CONTROLLER = "kafka-controller";
    public static final String KEYCLOAK_MANAGEMENT = "keycloak-management";
    public static final String MAIL_API = "mail-api";

    static final String MANAGEMENT = "-management";

    private static final List<String> SUFFIXES = List.of("", "-controller", MANAGEMENT, "-api");
    private static final Map<String, Integer> DEFAULTS = defaults();

    private Ports() {}

    /** The management port's name of a service. */
    public static String management(String service) {
        return service + MANAGEMENT;
    }

    /** The names of a component's ports, the main one first. */
    public static List<String> of(String component) {
        var service = Replica.serviceOf(component);
        return SUFFIXES.stream()
                .filter(suffix -> DEFAULTS.containsKey(service + suffix))
                .map(suffix -> component + suffix)
                .toList();
    }

    /** Whether a port can have this name in some stack. */
    public static boolean exists(String name) {
        return DEFAULTS.containsKey(name)
                || Replica.named(
                                name.endsWith(MANAGEMENT)
                                        ? name.substring(0, name.length() - MANAGEMENT.length())
                                        : name)
                        .isPresent();
    }

    /** The documented ports, each moved by {@code offset}. */
    public static Map<String, Integer> standard(int offset) {
        var ports = new LinkedHashMap<String, Integer>();
        DEFAULTS.forEach((name, port) -> ports.put(name, port + offset));
        return ports;
    }

    /** Ports that are free now, for stacks that must not meet another one. */
    public static Map<String, Integer> free() {
        return FreePorts.forNames(DEFAULTS.keySet());
    }

    private static Map<String, Integer> defaults() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put(Components.POSTGRES, 5433);
        ports.put(Components.KAFKA, 9192);
        ports.put(KAFKA_CONTROLLER, 9193);
        ports.put(Components.KEYCLOAK, 8180);
        ports.put(KEYCLOAK_MANAGEMENT, 9180);
        ports.put(Components.MAIL, 3025);
        ports.put(MAIL_API, 8025);
        ports.put(Components.GATEWAY, 8080);
        ports.put(management(Components.GATEWAY), 9080);
        for (var index = 0; index < Components.DATA_SERVICES.size(); index++) {
            var service = Components.DATA_SERVICES.get(index);
            ports.put(service, 8081 + index);
            ports.put(management(service), 9081 + index);
        }
        return ports;
    }
}
