package org.alumnibridge.matching.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.consuming.SettingAside;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Sets a record aside once, though every replica reads it, and each again at every start. Whoever puts its place into the
 * table sends the letter and commits then; the others wait on that row, and find it, or send the letter themselves if the
 * first one failed or died. A letter is sent twice where its sender dies between the broker's word and the commit.
 * Plain JDBC, on a thread that may wait.
 */
@ApplicationScoped
class SetAsideRecords implements SettingAside {

    private static final Logger LOG = Logger.getLogger(SetAsideRecords.class);

    /** The record's time is part of its place: a topic that was made anew counts from 0 again. */
    private static final String CLAIM = """
            insert into set_aside_record (topic, partition, record_offset, recorded_at) values (?, ?, ?, ?)
            on conflict do nothing
            """;
    /** A replica that is frozen holds up the others no longer: more than the broker's client tries by itself. */
    private static final String NOT_FOR_LONG = "set local idle_in_transaction_session_timeout = '150s'";

    private final DataSource database;

    SetAsideRecords(DataSource database) {
        this.database = database;
    }

    @Override
    public Uni<Void> once(ConsumerRecord<byte[], byte[]> record, Supplier<Uni<Void>> letter) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> claimAndSend(record, letter))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void claimAndSend(ConsumerRecord<byte[], byte[]> record, Supplier<Uni<Void>> letter) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                sendIfFirst(connection, record, letter);
            } finally {
                // Of what is not committed.
                connection.rollback();
            }
        } catch (SQLException | ExecutionException failure) {
            throw new IllegalStateException("Not set aside yet", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void sendIfFirst(
            Connection connection, ConsumerRecord<byte[], byte[]> record, Supplier<Uni<Void>> letter)
            throws SQLException, ExecutionException, InterruptedException {
        if (claim(connection, record)) {
            letter.get().subscribeAsCompletionStage().get();
            connection.commit();
        } else {
            LOG.debugf("Was set aside before: %s-%d@%d", record.topic(), record.partition(), record.offset());
        }
    }

    /** @return whether nobody has done so before; waits for one who is about to */
    private static boolean claim(Connection connection, ConsumerRecord<byte[], byte[]> record) throws SQLException {
        try (Statement limit = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(CLAIM)) {
            limit.execute(NOT_FOR_LONG);
            insert.setString(1, record.topic());
            insert.setInt(2, record.partition());
            insert.setLong(3, record.offset());
            insert.setLong(4, record.timestamp());
            return insert.executeUpdate() == 1;
        }
    }
}
