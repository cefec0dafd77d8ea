package org.alumnibridge.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server that answers as a test tells it to, and takes everything otherwise. */
final class ScriptedSmtp implements AutoCloseable {

    static final String GREETING = "greeting";
    private static final String OK = "250 ok";
    private static final String SILENCE = "";
    private static final String CLOSING = ".";
    private static final Map<String, String> FRIENDLY = Map.of(
            GREETING, "220 scripted", "EHLO", "250-scripted\r\n250 AUTH PLAIN", "AUTH", "235 in", "DATA", "354 go on");

    private final ServerSocket server;
    private final Map<String, String> replies = new ConcurrentHashMap<>(FRIENDLY);
    private final CountDownLatch left = new CountDownLatch(1);

    ScriptedSmtp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        inBackground(this::accept);
    }

    ScriptedSmtp answering(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    ScriptedSmtp silentAt(String command) {
        return answering(command, SILENCE);
    }

    /** As if nothing had been told of the command. */
    void friendlyAt(String command) {
        replies.put(command, FRIENDLY.getOrDefault(command, OK));
    }

    String host() {
        return server.getInetAddress().getHostAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whether a client closes its connection within the limit. */
    boolean isLeftWithin(long seconds) throws InterruptedException {
        return left.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            inBackground(() -> converse(client));
        }
    }

    private void converse(Socket client) throws IOException {
        try (client) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            answer(client, GREETING);
            String line = lines.readLine();
            while (line != null) {
                String command = line.split("[ :]")[0];
                answer(client, command);
                if (command.equals("DATA")) {
                    skipMail(lines);
                    answer(client, CLOSING);
                }
                line = lines.readLine();
            }
        } finally {
            left.countDown();
        }
    }

    private static void skipMail(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(CLOSING)) {
            line = lines.readLine();
        }
    }

    private void answer(Socket client, String command) throws IOException {
        String reply = replies.getOrDefault(command, OK);
        if (!reply.equals(SILENCE)) {
            OutputStream out = client.getOutputStream();
            out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** Ends when a socket is closed. */
    private interface Conversation {
        void run() throws IOException;
    }

    private static void inBackground(Conversation conversation) {
        Thread thread = new Thread(() -> {
            try {
                conversation.run();
            } catch (IOException closed) {
                // The test is over, or the client has gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
