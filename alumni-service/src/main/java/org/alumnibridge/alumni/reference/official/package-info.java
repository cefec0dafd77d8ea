/**
 * Brings new editions of official lists into the files of {@code reference/}: a tool for operators, run by
 * {@code deploy/reference-data}, never by the service.
 */
package org.alumnibridge.alumni.reference.official;
