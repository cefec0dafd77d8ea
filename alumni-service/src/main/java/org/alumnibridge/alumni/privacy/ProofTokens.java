package org.alumnibridge.alumni.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alumnibridge.alumni.erasing.PersonMarks;

/**
 * Tokens of the links under which a person reads the proof once the account is gone: the erasure's id and a keyed hash of
 * it. Nothing is stored, so that the same link can be shown again, and nobody finds it who was not given it.
 */
@ApplicationScoped
class ProofTokens {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f]{64})");

    private final PersonMarks marks;

    ProofTokens(PersonMarks marks) {
        this.marks = marks;
    }

    String of(UUID erasure) {
        return erasure + "." + hash(erasure.toString());
    }

    /** The erasure that the token proves, empty when we made no such token. */
    Optional<UUID> erasure(String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        byte[] given = form.group(2).getBytes(UTF_8);
        return MessageDigest.isEqual(given, hash(form.group(1)).getBytes(UTF_8))
                ? Optional.of(UUID.fromString(form.group(1)))
                : Optional.empty();
    }

    private String hash(String erasure) {
        return marks.mark("proof", erasure);
    }
}
