package org.alumnibridge.e2e.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;

/** Reads what all have logged but the mail server, which is somebody else's. */
final class LogSearch {

    private final LocalStack stack;
    private final Canaries canaries;

    LogSearch(LocalStack stack, Canaries canaries) {
        this.stack = stack;
        this.canaries = canaries;
    }

    List<Finding> findings() {
        return Components.ALL.stream()
                .filter(component -> !component.equals(Components.MAIL))
                .flatMap(this::findings)
                .toList();
    }

    private Stream<Finding> findings(String component) {
        return canaries.in(read(stack.log(component))).stream()
                .map(canary -> new Finding(canary, "log of " + component));
    }

    private static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
