package org.alumnibridge.e2e.caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same path written so that two readers may take it for two different ones. */
final class PathMutations {

    /** An operation that a path must not lead to by a detour. */
    private static final String ELSEWHERE = "/v1/me";

    private final List<String> targets = new ArrayList<>();
    private final String path;
    private final String head;
    private final String tail;

    private PathMutations(String path) {
        this.path = path;
        int slash = path.lastIndexOf('/');
        this.head = path.substring(0, slash);
        this.tail = path.substring(slash + 1);
    }

    /** @param path of an operation, of at least two segments */
    static List<String> of(String path) {
        PathMutations mutations = new PathMutations(path);
        mutations.parameters();
        mutations.separators();
        mutations.dots();
        mutations.trailing();
        mutations.encodings();
        mutations.forms();
        return mutations.targets;
    }

    private void parameters() {
        add(
                path + ";",
                path + ";x=1",
                path + ";/..",
                path + ";a=b;c=d",
                head + ";x=1/" + tail,
                ";" + path,
                "/;" + path);
        add(path + "%3b", path + "%3Bx=1", head + "%3bx/" + tail);
    }

    private void separators() {
        add(head + "%2f" + tail, head + "%2F" + tail, path + "%2f", path + "%2f..%2fme", "%2f" + path.substring(1));
        add(head + "%5c" + tail, head + "\\" + tail, path + "\\", path + "%5C..%5Cme", "\\" + path.substring(1));
        add("/" + path, "//" + path, head + "//" + tail, path + "//", path + "///");
    }

    private void dots() {
        add(head + "/./" + tail, "/." + path, path + "/.", head + "/x/../" + tail, "/x/.." + path, path + "/x/..");
        add(path + "/..", path + "/../" + tail, path + "/../.." + ELSEWHERE, path + "/../../.." + ELSEWHERE);
        add(head + "/%2e/" + tail, head + "/x/%2e%2e/" + tail, head + "/x/.%2E/" + tail, "/%2e%2e" + path);
        add(path + "/%2e%2e/%2e%2e" + ELSEWHERE, path + "/%252e%252e/me", head + "/..;/" + tail, path + "/..%00/");
        add(head + "/x/..%2f" + tail, head + "/x%2f..%2f" + tail, path + "/..%5c..%5cme");
    }

    private void trailing() {
        add(
                path + "x",
                path + ".json",
                path + ".",
                path + "%20",
                path + "~",
                path + "/x/y/z",
                path + "*",
                path + "&a=b");
        add(path + "%00", path + "%00.json", path + "%0a", path + "%0d%0aX-Injected:%201", path + "%7f", path + "%09");
        add(path + "\t/x", path + "\u0000", path + "\u0001", path + "\u007f", path + "#", path + "#/x");
    }

    private void encodings() {
        add(path + "%", path + "%2", path + "%zz", path + "%u0041", path + "\u00e4", path + "%e4", path + "%ff%fe");
        add(head + "%c0%af" + tail, path + "%c0%af", path + "/%c0%ae%c0%ae/me", path + "/%e0%80%ae%e0%80%ae/me");
        add(head + "%ef%bc%8f" + tail, head + "%e2%88%95" + tail, head + "%252f" + tail, "/%2576" + path.substring(2));
    }

    private void forms() {
        add(path.toUpperCase(Locale.ROOT), "/V" + path.substring(2), head + "/" + tail.toUpperCase(Locale.ROOT) + "X");
        add("http://localhost" + path, "http://evil.example.org" + path, "https://localhost" + path, "file://" + path);
        add(
                "@localhost" + path,
                "localhost" + path,
                path.substring(1),
                "*" + path,
                "?" + path,
                path + "<x>",
                path + "{}");
    }

    private void add(String... more) {
        targets.addAll(List.of(more));
    }
}
