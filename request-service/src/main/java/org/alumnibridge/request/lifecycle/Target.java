package org.alumnibridge.request.lifecycle;

import java.util.List;

/**
 * Where a request aims at.
 *
 * @param regions ISO 3166-2 or districts of the country; empty when any will do
 */
public record Target(String country, List<String> regions) {

    public Target {
        regions = regions == null ? List.of() : List.copyOf(regions);
    }
}
