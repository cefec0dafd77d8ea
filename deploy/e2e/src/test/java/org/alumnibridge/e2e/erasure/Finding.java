package org.alumnibridge.e2e.erasure;

/**
 * A value of the person that was found somewhere.
 *
 * @param canary its name
 * @param place where, as exactly as helps
 */
record Finding(String canary, String place) {}
