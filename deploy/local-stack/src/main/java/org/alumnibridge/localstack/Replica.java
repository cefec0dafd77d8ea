package org.alumnibridge.localstack;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the processes of a service. The first has the service's name, the others a number behind it: {@code
 * request-service}, {@code request-service-2}. Each is a component of its own, with ports, log and process id.
 *
 * @param service one of {@link Components#DATA_SERVICES}
 * @param number from 1
 */
public record Replica(String service, int number) {

    /** So many of one service, for which the numbers of the default ports leave room. */
    public static final int MOST = 8;

    private static final Pattern NUMBERED = Pattern.compile("(.+)-([2-9])");

    /** The replica of this name; empty if no service is called so. */
    public static Optional<Replica> named(String component) {
        var numbered = NUMBERED.matcher(component);
        var replica = numbered.matches()
                ? new Replica(numbered.group(1), Integer.parseInt(numbered.group(2)))
                : new Replica(component, 1);
        return Optional.of(replica)
                .filter(named -> Components.DATA_SERVICES.contains(named.service) && named.number <= MOST);
    }

    /** The service a component is a replica of; the component itself if it is none. */
    public static String serviceOf(String component) {
        return named(component).map(Replica::service).orElse(component);
    }

    public String name() {
        return number == 1 ? service : service + "-" + number;
    }
}
