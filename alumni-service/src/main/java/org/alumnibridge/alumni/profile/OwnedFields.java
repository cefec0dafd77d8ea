package org.alumnibridge.alumni.profile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alumnibridge.alumni.support.JsonText;

/**
 * The fields that an import brings and its owner may have changed since. What the owner changed stays the owner's;
 * what an import never brings (visibility, consents, availability) is always the owner's.
 */
final class OwnedFields {

    private static final List<String> IMPORTED = List.of(
            "/identity/givenName",
            "/identity/familyName",
            "/identity/nativeName",
            "/identity/photoLink",
            "/career/company",
            "/career/position",
            "/career/headline",
            "/programme",
            "/cohortYear",
            // A region is one of its country.
            "/home",
            "/expertise/regions",
            "/expertise/industries",
            "/expertise/topics",
            "/expertise/languages",
            "/offers",
            "/capacity",
            "/contact/email",
            "/contact/phone",
            "/contact/website",
            "/locale",
            "/timeZone");

    /** A cohort is one of its programme: whoever changes one decides about both. */
    private static final Set<String> COHORT = Set.of("/programme", "/cohortYear");

    private static final List<String> NEVER_IMPORTED = List.of("/kind", "/availability", "/visibility", "/consents");

    private OwnedFields() {}

    /** Pointers of what the owner has changed, those known before included. */
    static List<String> after(List<String> owned, ProfileContent before, ProfileContent after) {
        JsonNode old = JsonText.JSON.valueToTree(before);
        JsonNode now = JsonText.JSON.valueToTree(after);
        return IMPORTED.stream()
                .filter(field -> owned.contains(field) || decidedWith(field).anyMatch(part -> differs(part, old, now)))
                .toList();
    }

    /** The imported content with the owner's own values in it. */
    static ProfileContent keep(List<String> owned, ProfileContent current, ProfileContent imported) {
        JsonNode own = JsonText.JSON.valueToTree(current);
        ObjectNode merged = JsonText.JSON.valueToTree(imported);
        List<String> kept = new ArrayList<>(owned);
        kept.addAll(NEVER_IMPORTED);
        kept.forEach(field -> copy(JsonPointer.compile(field), own, merged));
        return JsonText.JSON.convertValue(merged, ProfileContent.class);
    }

    private static Stream<String> decidedWith(String field) {
        return COHORT.contains(field) ? COHORT.stream() : Stream.of(field);
    }

    private static boolean differs(String field, JsonNode old, JsonNode now) {
        return !Objects.equals(old.at(field), now.at(field));
    }

    private static void copy(JsonPointer field, JsonNode from, ObjectNode to) {
        ObjectNode parent = (ObjectNode) to.at(field.head());
        String name = field.last().getMatchingProperty();
        JsonNode value = from.at(field);
        if (value.isMissingNode()) {
            parent.remove(name);
        } else {
            parent.set(name, value);
        }
    }
}
