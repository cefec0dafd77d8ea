package org.alumnibridge.alumni.reference.official;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order of our files: as before, a new code behind its sibling with the next smaller code, parents first. */
final class OwnOrder {

    private final Map<String, Map<String, String>> rows;
    private final Map<String, Map<String, String>> ordered = new LinkedHashMap<>();

    /** @param rows by code, the known ones in their order */
    OwnOrder(Map<String, Map<String, String>> rows) {
        this.rows = rows;
    }

    /** @param known how many of the rows stood in the list before */
    List<Map<String, String>> order(int known) {
        List<String> codes = new ArrayList<>(rows.keySet()).subList(0, known);
        List<String> sequence = new ArrayList<>(codes);
        rows.keySet().stream().skip(known).sorted().forEach(code -> sequence.add(place(code, sequence), code));
        sequence.forEach(this::put);
        return List.copyOf(ordered.values());
    }

    private int place(String code, List<String> sequence) {
        String parent = OwnList.parent(rows.get(code));
        int place = -1;
        for (int i = 0; i < sequence.size(); i++) {
            if (isBefore(sequence.get(i), code, parent)) {
                place = i;
            }
        }
        return place < 0 ? sequence.size() : place + 1;
    }

    /** The parent itself, smaller siblings and all that lies below those. */
    private boolean isBefore(String other, String code, String parent) {
        if (other.equals(parent)) {
            return true;
        }
        for (String up = other; up != null && rows.containsKey(up); up = OwnList.parent(rows.get(up))) {
            if (OwnList.parent(rows.get(up)).equals(parent) && isAlike(up, code) && up.compareTo(code) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Codes without a parent are siblings within their country only. */
    private boolean isAlike(String one, String other) {
        return country(one).equals(country(other));
    }

    private String country(String code) {
        return rows.get(code).getOrDefault("country", "");
    }

    private void put(String code) {
        Map<String, String> row = rows.get(code);
        if (row != null && !ordered.containsKey(code)) {
            put(OwnList.parent(row));
            ordered.put(code, row);
        }
    }
}
