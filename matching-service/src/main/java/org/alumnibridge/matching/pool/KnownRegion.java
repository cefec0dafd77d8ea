package org.alumnibridge.matching.pool;

/**
 * A region that an expert knows.
 *
 * @param evidenceYear year of the last evidence, or null
 */
public record KnownRegion(String code, String country, Basis basis, Integer evidenceYear) {}
