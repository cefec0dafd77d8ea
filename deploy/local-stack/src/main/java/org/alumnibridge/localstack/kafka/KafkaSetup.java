package org.alumnibridge.localstack.kafka;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** Brings any broker to what the repository says: users with their passwords, topics, access rules. Repeatable. */
public final class KafkaSetup {

    private static final int SCRAM_ITERATIONS = 4096;

    private KafkaSetup() {}

    /**
     * Applies all of it.
     *
     * @param administrator settings of a client that may change everything
     * @param passwords by user
     * @param topicsFile such as {@code deploy/kafka/topics.yaml}
     */
    public static void apply(Map<String, Object> administrator, Map<String, String> passwords, Path topicsFile) {
        try (var admin = Admin.create(administrator)) {
            setPasswords(admin, passwords);
            new TopicSetup(admin, topicsFile).apply("");
        }
    }

    static void setPasswords(Admin admin, Map<String, String> passwords) {
        var credentials = passwords.entrySet().stream()
                .map(user -> credential(user.getKey(), user.getValue()))
                .toList();
        KafkaAccess.wait(admin.alterUserScramCredentials(credentials).all());
    }

    private static UserScramCredentialAlteration credential(String user, String password) {
        return new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, SCRAM_ITERATIONS), password);
    }
}
