package org.alumnibridge.request.lifecycle;

/** Where a requester is at home.
 *
 * @param region ISO 3166-2, or null
 */
public record Place(String country, String region) {}
