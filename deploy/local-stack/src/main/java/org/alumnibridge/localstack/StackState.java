package org.alumnibridge.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stack remembers between runs: ports, generated passwords and notes, in {@code state.json}, readable by its owner
 * alone. Safe for use by several threads of one process.
 */
public final class StackState {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param replicas of the services that have more than one */
    private record Content(
            Map<String, Integer> ports,
            Map<String, String> secrets,
            Map<String, String> notes,
            Map<String, Integer> replicas) {

        Content {
            ports = new TreeMap<>(ports);
            secrets = new TreeMap<>(secrets);
            notes = new TreeMap<>(notes);
            // Stacks made before there were replicas have none.
            replicas = replicas == null ? new TreeMap<>() : new TreeMap<>(replicas);
        }

        Content() {
            this(Map.of(), Map.of(), Map.of(), Map.of());
        }
    }

    private final Path file;
    private final Content content;

    private StackState(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    /** Reads the state of a directory, or begins a new one. */
    public static StackState in(Path directory) {
        var file = directory.resolve("state.json");
        try {
            var content = Files.exists(file) ? JSON.readValue(file.toFile(), Content.class) : new Content();
            return new StackState(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized int port(String name) {
        var port = content.ports.get(name);
        if (port == null) {
            throw new StackException("The stack in " + file.getParent() + " has not been started yet.");
        }
        return port;
    }

    public synchronized Map<String, Integer> ports() {
        return Map.copyOf(content.ports);
    }

    /** Takes over ports for the names given. */
    public synchronized void usePorts(Map<String, Integer> ports) {
        content.ports.putAll(ports);
        save();
    }

    /** Takes over the ports given; when one of them changes, all others are forgotten. */
    synchronized void movePorts(Map<String, Integer> ports) {
        if (!content.ports.entrySet().containsAll(ports.entrySet())) {
            content.ports.clear();
            usePorts(ports);
        }
    }

    synchronized int replicas(String service) {
        return content.replicas.getOrDefault(service, 1);
    }

    synchronized void replicas(String service, int count) {
        content.replicas.put(service, count);
        save();
    }

    /** The password of this name, made at its first use. */
    public synchronized String secret(String name) {
        var known = content.secrets.get(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        content.secrets.put(name, HexFormat.of().formatHex(bytes));
        save();
        return content.secrets.get(name);
    }

    /** A remark made by an earlier run; empty if there is none. */
    public synchronized String note(String name) {
        return content.notes.getOrDefault(name, "");
    }

    public synchronized void note(String name, String text) {
        content.notes.put(name, text);
        save();
    }

    /** Forgets everything. */
    public synchronized void delete() {
        try {
            content.ports.clear();
            content.secrets.clear();
            content.notes.clear();
            content.replicas.clear();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(
                    file.getParent(),
                    "state",
                    ".json",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
