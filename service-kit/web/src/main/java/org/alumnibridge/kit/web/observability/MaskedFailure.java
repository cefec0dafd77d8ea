package org.alumnibridge.kit.web.observability;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A failure as the log may show it: the type, the places and the causes of the original, its texts masked. */
final class MaskedFailure extends Throwable {

    private final String described;

    private MaskedFailure(Throwable original, String described) {
        super(described);
        this.described = described;
        setStackTrace(original.getStackTrace());
    }

    /** The failure itself where there is nothing to mask. */
    static Throwable of(Throwable original) {
        return needsMask(original, newSet()) ? copy(original, newSet()) : original;
    }

    @Override
    public String toString() {
        return described;
    }

    private static boolean needsMask(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        String text = failure.toString();
        if (!text.equals(Masking.mask(text)) || needsMask(failure.getCause(), seen)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (needsMask(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    private static MaskedFailure copy(Throwable original, Set<Throwable> seen) {
        seen.add(original);
        MaskedFailure masked = new MaskedFailure(original, Masking.mask(original.toString()));
        if (original.getCause() != null && !seen.contains(original.getCause())) {
            masked.initCause(copy(original.getCause(), seen));
        }
        for (Throwable suppressed : original.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                masked.addSuppressed(copy(suppressed, seen));
            }
        }
        return masked;
    }

    private static Set<Throwable> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
