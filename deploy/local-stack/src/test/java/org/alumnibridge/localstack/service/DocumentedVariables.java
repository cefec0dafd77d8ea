package org.alumnibridge.localstack.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Repository;

/** The variables that stand as {@code ${NAME}} in a service's settings and in those of the kit. */
public final class DocumentedVariables {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z_]*)(:?)");

    private DocumentedVariables() {}

    /** All that the service reads. */
    public static Set<String> of(String service) {
        return read(service, false);
    }

    /** Those without a default. */
    public static Set<String> neededBy(String service) {
        return read(service, true);
    }

    private static Set<String> read(String service, boolean neededOnly) {
        var names = new TreeSet<String>();
        for (var file : settings(service)) {
            VARIABLE.matcher(text(file))
                    .results()
                    .filter(found -> !neededOnly || found.group(2).isEmpty())
                    .forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    private static List<Path> settings(String service) {
        var root = Repository.find().root();
        var files = new ArrayList<Path>();
        files.add(root.resolve(service + "/src/main/resources/application.properties"));
        files.add(root.resolve("service-kit/web/src/main/resources/META-INF/microprofile-config.properties"));
        if (!service.equals(Components.GATEWAY)) {
            files.add(root.resolve("service-kit/data/src/main/resources/META-INF/microprofile-config.properties"));
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
