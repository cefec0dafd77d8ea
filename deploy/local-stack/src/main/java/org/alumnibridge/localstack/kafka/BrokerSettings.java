package org.alumnibridge.localstack.kafka;

import java.nio.file.Path;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.StackContext;

/** The node's settings files. */
final class BrokerSettings {

    private BrokerSettings() {}

    static String of(StackContext context, Path logs) {
        return """
                process.roles=broker,controller
                node.id=1
                log.dirs=%1$s
                controller.quorum.bootstrap.servers=%2$s:%4$d
                controller.quorum.voters=1@%2$s:%4$d
                listeners=CLIENT://%2$s:%3$d,CONTROLLER://%2$s:%4$d
                advertised.listeners=CLIENT://%2$s:%3$d
                listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                inter.broker.listener.name=CLIENT
                controller.listener.names=CONTROLLER

                # Who is who. The controller's listener cannot do SCRAM; only the node itself uses it.
                sasl.enabled.mechanisms=SCRAM-SHA-256
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-256
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.client.scram-sha-256.sasl.jaas.config=\
                org.apache.kafka.common.security.scram.ScramLoginModule required username="%5$s" password="%6$s";
                listener.name.controller.plain.sasl.jaas.config=\
                org.apache.kafka.common.security.plain.PlainLoginModule required \
                username="%5$s" password="%6$s" user_%5$s="%6$s";

                # Who may what: nothing unless a rule of topics.yaml says so.
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:%5$s
                auto.create.topics.enable=false

                # One node, little waiting.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=10
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=10
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # A killed broker comes back only when the controller has given its former self up.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(
                        logs,
                        StackContext.HOST,
                        context.port(Components.KAFKA),
                        context.port(Ports.KAFKA_CONTROLLER),
                        KafkaAccess.ADMIN,
                        new KafkaAccess(context).password(KafkaAccess.ADMIN));
    }

    static String logging() {
        return """
                status=warn
                appender.console.type=Console
                appender.console.name=console
                appender.console.layout.type=PatternLayout
                appender.console.layout.pattern=%d{ISO8601} %-5p %c{1}: %m%n
                rootLogger.level=warn
                rootLogger.appenderRef.console.ref=console
                logger.server.name=kafka.server.KafkaRaftServer
                logger.server.level=info
                """;
    }
}
