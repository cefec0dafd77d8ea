package org.alumnibridge.bench.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * An event as a reader of the topic got it. All clocks are this machine's.
 *
 * @param writtenAt when its row was written into the outbox, inside the transaction of the change
 * @param publishedAt when the relay handed it to Kafka, in whole milliseconds
 * @param seenAt when it was here
 * @param facts of a shortlist the candidates' profiles, of a profile its availability
 */
record SeenEvent(
        String topic,
        String key,
        String type,
        Instant writtenAt,
        Instant publishedAt,
        Instant seenAt,
        Set<String> facts) {

    boolean is(String wantedTopic, String wantedKey) {
        return topic.equals(wantedTopic) && key.equals(wantedKey);
    }

    /** Milliseconds between the writing of an earlier event and the writing of this one. */
    double writtenAfter(SeenEvent earlier) {
        return milliseconds(earlier.writtenAt, writtenAt);
    }

    /** Milliseconds between the writing of an earlier event and this one's arrival. */
    double seenAfter(SeenEvent earlier) {
        return milliseconds(earlier.writtenAt, seenAt);
    }

    /** Milliseconds that it waited for the commit and for its turn in the relay. */
    double waited() {
        return milliseconds(writtenAt, publishedAt);
    }

    private static double milliseconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }
}
