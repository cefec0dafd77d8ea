package org.alumnibridge.notification;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alumnibridge.localstack.testing.LocalStackResource;

/** Runs a Quarkus test with the real database, broker, Keycloak and mail server. */
@WithTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealParts {}
