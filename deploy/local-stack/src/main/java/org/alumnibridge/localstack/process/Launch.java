package org.alumnibridge.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a process.
 *
 * @param command program and arguments
 * @param environment variables added to (over) the launcher's own
 * @param directory its working directory
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {}
