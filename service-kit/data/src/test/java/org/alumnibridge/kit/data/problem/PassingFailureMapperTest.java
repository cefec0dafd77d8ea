package org.alumnibridge.kit.data.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database that is away is no fault of ours, and none of the caller's. */
class PassingFailureMapperTest {

    private final PassingFailureMapper mapper = new PassingFailureMapper();

    static List<Exception> ofADatabaseThatIsAway() {
        return List.of(
                new ConnectException("Connection refused"),
                new PgException("the database system is starting up", "FATAL", "57P03", ""),
                ClosedConnectionException.INSTANCE,
                new IllegalStateException(new PgException("terminating connection", "FATAL", "57P01", "")));
    }

    @ParameterizedTest
    @MethodSource("ofADatabaseThatIsAway")
    void asksToComeAgain(Exception failure) {
        HttpProblem problem = mapper.toProblem(failure);

        assertEquals(503, problem.getStatusCode());
        assertEquals("5", problem.getHeaders().get("Retry-After").toString());
    }

    @Test
    void asksToComeAgainWhenWhatBrokeIsNoException() {
        Throwable broken = new NoStackTraceThrowable("Connection is not active now, current status: CLOSED");

        HttpProblem problem = new PassingThrowableMapper().toProblem(broken);

        assertEquals(503, problem.getStatusCode());
    }

    @Test
    void whatNobodyExpectedIsOursToMend() {
        assertEquals(
                500,
                mapper.toProblem(new IllegalStateException("no such state")).getStatusCode());
        assertEquals(
                500,
                mapper.toProblem(new PgException("null value in column", "ERROR", "23502", ""))
                        .getStatusCode());
    }
}
