package org.alumnibridge.localstack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Repository;
import org.alumnibridge.localstack.process.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The images' recipe, and the programs in it that can run without an engine. */
class DockerfileTest {

    private static final String DOCKERFILE = ComposeFile.file("deploy/docker/Dockerfile");

    @Test
    void pinsWhatItBuildsOn() {
        var images = all("(?m)^FROM (\\S+)");
        assertEquals(List.of("runtime", "runtime"), images.subList(2, 4));
        images.subList(0, 2).forEach(image -> assertTrue(image.matches("\\S+:\\d+\\.\\d+\\.\\d+\\S*"), image));
        assertTrue(images.get(1).contains(":25."), "runs on JDK 25");
    }

    @Test
    void runsEverythingAsAnOrdinaryUser() {
        assertEquals(List.of("10001:10001"), all("(?m)^USER (\\S+)"));
        assertTrue(DOCKERFILE.indexOf("USER 10001") < DOCKERFILE.indexOf("FROM runtime AS setup"));
    }

    @Test
    void saysHowToTellThatAServiceIsReady() {
        assertTrue(DOCKERFILE.contains("HEALTHCHECK"));
        assertTrue(DOCKERFILE.contains("\"/usr/local/bin/healthy\""));
    }

    @Test
    void buildsEveryServiceAndTheSetup() {
        var modules = List.of(all("-pl (\\S+)").get(0).split(","));
        assertTrue(modules.containsAll(Components.SERVICES), modules::toString);
        assertTrue(modules.contains("deploy/local-stack"), modules::toString);
        all("/source/([a-z]\\S*)")
                .forEach(path -> assertTrue(
                        path.contains("/target/")
                                || Files.exists(Repository.find().root().resolve(path)),
                        path));
    }

    @Test
    void leavesPasswordsAndBuildsOfThisMachineOutside() {
        var ignored = ComposeFile.file(".dockerignore").lines().toList();
        assertTrue(ignored.containsAll(List.of(".env", ".git", ".local", "**/target")), ignored::toString);
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1"})
    void theHealthCheckAsksTheManagementPort(int status, int expected) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1);
        server.createContext("/q/health/ready", call -> {
            call.sendResponseHeaders(status, -1);
            call.close();
        });
        server.start();
        try {
            assertEquals(expected, healthCheck(server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theHealthCheckNoticesThatNobodyIsThere() throws Exception {
        assertEquals(1, healthCheck(FreePorts.besides(List.of())));
    }

    private static int healthCheck(int port) throws IOException, InterruptedException {
        Path script = Repository.find().root().resolve("deploy/docker/healthy");
        var check = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        check.environment().put("MANAGEMENT_PORT", Integer.toString(port));
        return check.start().waitFor();
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(DOCKERFILE)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
