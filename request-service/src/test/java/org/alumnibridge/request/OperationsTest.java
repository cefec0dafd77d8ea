package org.alumnibridge.request;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.alumnibridge.kit.operations.OperationsContract;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class OperationsTest {

    @TestHTTPResource("/")
    URI http;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void publishesWhatTheOperatorsPageNames() throws Exception {
        new OperationsContract("request-service", http, management).check();
    }

    @Test
    void masksWhatItLogs() {
        OperationsContract.checkThatLinesAreMasked();
    }
}
