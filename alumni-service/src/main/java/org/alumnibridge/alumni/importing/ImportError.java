package org.alumnibridge.alumni.importing;

/**
 * Why a line was rejected.
 *
 * @param line number in the file, from 1
 * @param pointer JSON Pointer into the line's object, empty when it is no object
 */
public record ImportError(int line, String pointer, String code, String detail) {}
