package org.alumnibridge.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which versions of the parts the build laid down. */
public final class Versions {

    private static final Properties VERSIONS = load();

    private Versions() {}

    /** The version of a part, or {@code service} for the services of this build. */
    public static String of(String part) {
        return VERSIONS.getProperty(part);
    }

    private static Properties load() {
        try (var stream = Versions.class.getResourceAsStream("/parts.properties")) {
            var properties = new Properties();
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
