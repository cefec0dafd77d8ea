package org.alumnibridge.localstack.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.alumnibridge.localstack.StackException;

/** Plain HTTP calls to the parts. */
public final class Http {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /** A request to be completed by the caller. */
    public static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT);
    }

    /** Whether something answers there with status 200. */
    public static boolean answers200(String url) {
        try {
            return CLIENT.send(request(url).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Sends it; any status comes back as an answer. */
    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackException("No answer from " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StackException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StackException("Interrupted while waiting for an answer", e);
    }
}
