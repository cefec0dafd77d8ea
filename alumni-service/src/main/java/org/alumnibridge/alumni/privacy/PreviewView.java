package org.alumnibridge.alumni.privacy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an erasure would remove; nothing is changed by asking.
 *
 * @param undoWindow how long it could be taken back, ISO 8601
 */
@Schema(name = "ErasurePreview")
public record PreviewView(UUID profile, String undoWindow, List<Removal> removes) {

    /**
     * What goes from one service.
     *
     * @param counts numbers by kind, where this service can tell them
     * @param kinds kinds of things that the other service removes if it has them
     */
    @Schema(name = "ErasureRemoval")
    public record Removal(String service, Map<String, Integer> counts, List<String> kinds) {}

    static PreviewView of(UUID profile, Duration undoWindow, Map<String, Integer> counts) {
        List<Removal> removes = Arrays.stream(ReceiptGiver.values())
                .map(giver -> giver == ReceiptGiver.ALUMNI_SERVICE
                        ? new Removal(giver.service(), new TreeMap<>(counts), null)
                        : new Removal(giver.service(), null, giver.kinds()))
                .toList();
        return new PreviewView(profile, undoWindow.toString(), removes);
    }
}
