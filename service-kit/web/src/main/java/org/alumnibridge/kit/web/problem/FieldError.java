package org.alumnibridge.kit.web.problem;

/**
 * What is wrong with one value of the input.
 *
 * @param pointer JSON Pointer into the body ({@code /target/regions/0}), or {@code ?name} for a query parameter
 * @param code stable kebab-case reason, such as {@code unknown-region}
 * @param detail a sentence that says what to change
 */
public record FieldError(String pointer, String code, String detail) {}
