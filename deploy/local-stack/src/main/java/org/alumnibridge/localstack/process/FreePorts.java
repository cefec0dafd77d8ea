package org.alumnibridge.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Asks the operating system about loopback ports. */
public final class FreePorts {

    // Below what Linux and macOS hand out to outgoing connections: a port kept for later is not taken by one of those.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /** A different free port for each name. */
    public static Map<String, Integer> forNames(Set<String> names) {
        var ports = new LinkedHashMap<String, Integer>();
        for (var name : names) {
            ports.put(name, besides(ports.values()));
        }
        return ports;
    }

    /** Whether nobody listens on this port of the loopback address. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // A port just left (TIME_WAIT) counts as free: the parts bind with this option, too.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A free port that is none of those given. */
    public static int besides(Collection<Integer> given) {
        var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        return given.contains(port) || !isFree(port) ? besides(given) : port;
    }
}
