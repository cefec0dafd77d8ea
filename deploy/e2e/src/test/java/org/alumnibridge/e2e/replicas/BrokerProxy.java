package org.alumnibridge.e2e.replicas;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to the broker that can be cut for those who take it. The broker names its own address to its clients; in its
 * answers the proxy puts its port in the place of the broker's. Safe for several threads.
 */
final class BrokerProxy implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final int brokerPort;
    private final ServerSocket door;
    private final byte[] brokerAddress;
    private final byte[] ownAddress;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    BrokerProxy(int brokerPort) {
        this.brokerPort = brokerPort;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getByName(HOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.brokerAddress = address(brokerPort);
        this.ownAddress = address(door.getLocalPort());
        daemon(this::accept);
    }

    String bootstrapServers() {
        return HOST + ":" + door.getLocalPort();
    }

    /** From now on nobody who comes this way reaches the broker. */
    void cut() {
        cut = true;
        open.forEach(BrokerProxy::close);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                serve(client);
            } catch (IOException closed) {
                // The next one, unless it is the door that is closed.
            }
        }
    }

    private void serve(Socket client) throws IOException {
        if (cut) {
            close(client);
            return;
        }
        Socket broker = new Socket();
        open.add(client);
        open.add(broker);
        broker.connect(new InetSocketAddress(HOST, brokerPort));
        daemon(() -> pass(client, broker, false));
        daemon(() -> pass(broker, client, true));
    }

    /** Frame by frame: four bytes of length, then as many bytes. */
    private void pass(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            DataInputStream input = new DataInputStream(from.getInputStream());
            DataOutputStream output = new DataOutputStream(to.getOutputStream());
            while (!cut) {
                byte[] frame = new byte[input.readInt()];
                input.readFully(frame);
                if (answers) {
                    readdress(frame);
                }
                output.write(ByteBuffer.allocate(4 + frame.length)
                        .putInt(frame.length)
                        .put(frame)
                        .array());
                output.flush();
            }
        } catch (IOException ended) {
            // One side hung up; so does the other.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void readdress(byte[] frame) {
        for (int at = 0; at + brokerAddress.length <= frame.length; at++) {
            if (Arrays.equals(frame, at, at + brokerAddress.length, brokerAddress, 0, brokerAddress.length)) {
                System.arraycopy(ownAddress, 0, frame, at, ownAddress.length);
            }
        }
    }

    /** Host and port as they stand side by side in the broker's answers. */
    private static byte[] address(int port) {
        byte[] host = HOST.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(host.length + 4).put(host).putInt(port).array();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "broker-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
