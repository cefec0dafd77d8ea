package org.alumnibridge.kit.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * What {@code docs/operations.md} promises operators. Every service applies it to itself as it runs in its tests.
 *
 * @param service its name in the page
 * @param http base URL
 * @param management base URL of the management interface
 */
public record OperationsContract(String service, URI http, URI management) {

    private static final Pattern ROW =
            Pattern.compile("^\\| (`[a-z_]+`(?:, `_[a-z]+`)*) \\| ([a-z-]+) \\|.*", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");
    private static final Pattern SUFFIX = Pattern.compile("_(?:count|sum|max)$");

    /** All that the page names, and the page's checks; readable without a token, as the port is for operators alone. */
    public void check() throws IOException, InterruptedException {
        get(http.resolve("/v1/nowhere"));
        Set<String> missing = documented();
        missing.removeAll(published());
        assertEquals(Set.of(), missing, "documented, but not published");
        for (String check : new String[] {"live", "started"}) {
            HttpResponse<String> answer = get(management.resolve("/q/health/" + check));
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }

    /** The console is where lines leave the process. */
    public static void checkThatLinesAreMasked() {
        Set<Handler> consoles = new LinkedHashSet<>();
        collect(Logger.getLogger("").getHandlers(), consoles);
        assertTrue(!consoles.isEmpty(), "no console");
        consoles.forEach(console ->
                assertFalse(written(console, "told somebody@example.org").contains("@")));
    }

    private static String written(Handler console, String message) {
        LogRecord line = new ExtLogRecord(Level.INFO, message, OperationsContract.class.getName());
        console.getFilter().isLoggable(line);
        return line.getMessage();
    }

    private static void collect(Handler[] handlers, Set<Handler> consoles) {
        for (Handler handler : handlers) {
            if (handler instanceof ConsoleHandler) {
                consoles.add(handler);
            } else if (handler instanceof org.jboss.logmanager.ExtHandler nested) {
                collect(nested.getHandlers(), consoles);
            }
        }
    }

    private Set<String> documented() throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(page()));
        while (row.find()) {
            if (row.group(2).equals(service) || row.group(2).equals("services") && !service.equals("gateway")) {
                addNames(row.group(1), names);
            }
        }
        assertTrue(!names.isEmpty(), "no metrics of " + service + " in the page");
        return names;
    }

    /** {@code `a_count`, `_sum`} are {@code a_count} and {@code a_sum}. */
    private static void addNames(String cell, Set<String> names) {
        String first = null;
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            if (first == null) {
                first = name.group(1);
                names.add(first);
            } else {
                names.add(SUFFIX.matcher(first).replaceFirst("") + name.group(1));
            }
        }
    }

    private Set<String> published() throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        Arrays.stream(get(management.resolve("/q/metrics")).body().split("\n"))
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        return names;
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Path page() {
        return Path.of(System.getProperty("repository.root"), "docs", "operations.md");
    }
}
