package org.alumnibridge.alumni.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;

/** An upload that announces more than it sends, and breaks off when it is closed. */
public final class HalfUpload implements AutoCloseable {

    private final Socket socket;

    private HalfUpload(Socket socket) {
        this.socket = socket;
    }

    /** @param lines what is sent of the file */
    public static HalfUpload begin(String token, String key, String lines) {
        String head = """
                POST /v1/imports HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/x-ndjson
                Content-Length: 10000000
                Idempotency-Key: %s

                """.replace("\n", "\r\n").formatted(token, key);
        try {
            Socket socket = new Socket("localhost", RestAssured.port);
            OutputStream request = socket.getOutputStream();
            request.write((head + lines).getBytes(UTF_8));
            request.flush();
            return new HalfUpload(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
