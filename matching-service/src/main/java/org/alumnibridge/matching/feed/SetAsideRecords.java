package org.alumnibridge.matching.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Remembers which records were sent to the dead letter topic. The topics are read from their beginning at each start,
 * and a record is set aside once, not once a start. Plain JDBC: the reader's thread may wait.
 */
@ApplicationScoped
class SetAsideRecords {

    private static final String ALL = "select topic, partition, record_offset, recorded_at from set_aside_record";
    private static final String REMEMBER = """
            insert into set_aside_record (topic, partition, record_offset, recorded_at) values (?, ?, ?, ?)
            on conflict do nothing
            """;

    /** @param recordedAt the record's time in milliseconds: a topic that was made anew counts from 0 again */
    record Place(String topic, int partition, long offset, long recordedAt) {
        static Place of(ConsumerRecord<?, ?> record) {
            return new Place(record.topic(), record.partition(), record.offset(), record.timestamp());
        }
    }

    private final DataSource database;

    SetAsideRecords(DataSource database) {
        this.database = database;
    }

    Set<Place> all() throws SQLException {
        Set<Place> found = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Place(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4)));
            }
        }
        return found;
    }

    void remember(Place place) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setString(1, place.topic());
            insert.setInt(2, place.partition());
            insert.setLong(3, place.offset());
            insert.setLong(4, place.recordedAt());
            insert.executeUpdate();
        }
    }
}
