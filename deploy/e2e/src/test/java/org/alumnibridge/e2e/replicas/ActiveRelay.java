package org.alumnibridge.e2e.replicas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alumnibridge.e2e.ledger.Stores;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;

/**
 * Tells which replica of a service publishes: the one from whose process the database was last asked for waiting rows or
 * told that the relay is alive.
 * Reads the sockets of processes from Linux's /proc.
 */
final class ActiveRelay {

    private static final String ASKED = """
            select client_port::text from pg_stat_activity
            where datname = ? and pid <> pg_backend_pid()
              and (query like '%position is null%' or query like '%set beat = beat%')
            order by query_start desc
            """;

    private final LocalStack stack;
    private final String service;
    private final Stores stores;

    ActiveRelay(LocalStack stack, String service) {
        this.stack = stack;
        this.service = service;
        this.stores = new Stores(stack);
    }

    /** Empty while nobody has asked, or whoever did is gone. */
    Optional<String> replica() {
        String database = Components.database(service);
        return stores.rows(database, ASKED, database).stream()
                .map(row -> Integer.parseInt(row.get("client_port")))
                .flatMap(port -> ownerOf(port).stream())
                .findFirst();
    }

    private Optional<String> ownerOf(int port) {
        return inodeOf(port).flatMap(inode -> stack.replicas(service).stream()
                .filter(replica -> stack.process(replica)
                        .filter(process -> holds(process, inode))
                        .isPresent())
                .findFirst());
    }

    /** The socket whose local end is this port. Lines of IPv4 and IPv6 look alike: {@code sl local remote ... inode}. */
    private static Optional<String> inodeOf(int port) {
        String end = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(file -> lines(file).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 9 && words[1].endsWith(end))
                .map(words -> words[9])
                .findFirst();
    }

    private static boolean holds(ProcessHandle process, String inode) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.anyMatch(descriptor -> pointsTo(descriptor, "socket:[" + inode + "]"));
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean pointsTo(Path descriptor, String target) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(target);
        } catch (IOException closed) {
            return false;
        }
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
