package org.alumnibridge.kit.data.consuming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureKindTest {

    @ParameterizedTest
    @CsvSource({
        "08006,PASSES",
        "40001,PASSES",
        "40P01,PASSES",
        "53300,PASSES",
        "55P03,PASSES",
        "57P01,PASSES",
        "22001,LASTS",
        "22021,LASTS",
        "23502,LASTS",
        "23505,IN_DOUBT",
        "42703,IN_DOUBT"
    })
    void isToldByTheSqlState(String state, FailureKind kind) {
        assertEquals(kind, FailureKind.of(new PgException("", "ERROR", state, "")));
        assertEquals(kind, FailureKind.of(new CompletionException(new SQLException("", state))));
    }

    @Test
    void aPartThatIsAwayComesBack() {
        assertEquals(FailureKind.PASSES, FailureKind.of(new ConnectException("refused")));
        assertEquals(FailureKind.PASSES, FailureKind.of(new TimeoutException()));
        assertEquals(FailureKind.PASSES, FailureKind.of(new NoStackTraceThrowable("Connection closed")));
        assertEquals(FailureKind.PASSES, FailureKind.of(new NotLeaderOrFollowerException("moved")));
    }

    @Test
    void whatTheContentCausesStays() {
        assertEquals(FailureKind.LASTS, FailureKind.of(new NullPointerException()));
        assertEquals(FailureKind.LASTS, FailureKind.of(new NoSuchElementException()));
        assertEquals(FailureKind.LASTS, FailureKind.of(new NumberFormatException()));
        assertEquals(FailureKind.LASTS, FailureKind.of(new DateTimeException("no date")));
        assertEquals(FailureKind.LASTS, FailureKind.of(new RuntimeException(new ClassCastException())));
    }

    @Test
    void anythingElseIsTriedForAWhile() {
        assertEquals(FailureKind.IN_DOUBT, FailureKind.of(new IllegalStateException("closed")));
    }
}
