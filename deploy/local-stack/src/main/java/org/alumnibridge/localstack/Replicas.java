package org.alumnibridge.localstack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumnibridge.localstack.process.FreePorts;

/** How many processes each service of a stack has, and where they listen. Remembered by the stack. */
public final class Replicas {

    /** From one replica's default port to the next one's. */
    private static final int PORT_STEP = 10;

    private final StackState state;

    Replicas(StackState state) {
        this.state = state;
    }

    /** The components that are replicas of a service; of anything else the component alone. */
    public List<String> of(String component) {
        return replicas(component, count(component)).map(Replica::name).toList();
    }

    /** All components of the stack, each service followed by its further replicas. */
    public List<String> all() {
        return Components.ALL.stream()
                .flatMap(component -> of(component).stream())
                .toList();
    }

    public int count(String service) {
        return state.replicas(service);
    }

    boolean has(String component) {
        return Replica.named(component)
                .filter(replica -> replica.number() <= count(replica.service()))
                .isPresent();
    }

    /** Sets the number; those that come to it get ports. */
    void count(String service, int count) {
        state.replicas(service, count);
        ensurePorts();
    }

    /** The ports of further replicas: at a distance from those of the first, or anywhere if those are taken. */
    void ensurePorts() {
        Components.DATA_SERVICES.stream()
                .flatMap(service -> replicas(service, count(service)).skip(1))
                .map(this::missingPorts)
                .filter(missing -> !missing.isEmpty())
                .forEach(state::usePorts);
    }

    private Map<String, Integer> missingPorts(Replica replica) {
        var known = state.ports();
        var ports = new TreeMap<String, Integer>();
        Stream.of("", Ports.MANAGEMENT)
                .filter(suffix -> !known.containsKey(replica.name() + suffix))
                .forEach(suffix -> ports.put(replica.name() + suffix, portFor(replica, suffix, known)));
        return ports;
    }

    private static int portFor(Replica replica, String suffix, Map<String, Integer> known) {
        var port = known.getOrDefault(replica.service() + suffix, 0) + (replica.number() - 1) * PORT_STEP;
        return FreePorts.isFree(port) && !known.containsValue(port) ? port : FreePorts.besides(known.values());
    }

    private static Stream<Replica> replicas(String component, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Replica(component, number));
    }
}
