package org.alumnibridge.gateway;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.alumnibridge.kit.operations.OperationsContract;
import org.junit.jupiter.api.Test;

@OnEchoServices
class OperationsTest {

    @TestHTTPResource("/")
    URI http;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void publishesWhatTheOperatorsPageNames() throws Exception {
        new OperationsContract("gateway", http, management).check();
    }

    @Test
    void masksWhatItLogs() {
        OperationsContract.checkThatLinesAreMasked();
    }
}
