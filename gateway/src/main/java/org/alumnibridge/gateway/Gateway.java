package org.alumnibridge.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Gateway {

    public static void main(String... arguments) {
        // The framework would answer unreadable paths with an empty 400. RequestTargets refuses these and more, with a
        // problem that says what is wrong.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
