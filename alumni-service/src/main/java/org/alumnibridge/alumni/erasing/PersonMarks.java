package org.alumnibridge.alumni.erasing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes (HMAC-SHA-256) of what leads to a person. A grave keeps them instead of the values: without the key nobody
 * can try addresses until one fits.
 */
@ApplicationScoped
public class PersonMarks {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public PersonMarks(ErasureConfig config) {
        this.key = new SecretKeySpec(config.hmacKey().getBytes(UTF_8), ALGORITHM);
    }

    public String email(String address) {
        return mark("email", address.strip().toLowerCase(Locale.ROOT));
    }

    public String memberNumber(String organisation, String externalId) {
        return mark("member-number", organisation, externalId);
    }

    public String account(String subject) {
        return mark("account", subject);
    }

    /** All marks of one person. */
    public List<String> of(DataSubject person) {
        List<String> marks = new ArrayList<>();
        if (person.subject() != null) {
            marks.add(account(person.subject()));
        }
        if (person.email() != null) {
            marks.add(email(person.email()));
        }
        person.memberships().forEach(number -> marks.add(memberNumber(number.organisation(), number.externalId())));
        return marks;
    }

    /** 64 hexadecimal digits. The length of each part goes in, so that no two lists of parts look the same. */
    public String mark(String kind, String... parts) {
        Mac hash = hash();
        hash.update(kind.getBytes(UTF_8));
        for (String part : parts) {
            byte[] bytes = part.getBytes(UTF_8);
            hash.update(("\n" + bytes.length + "\n").getBytes(UTF_8));
            hash.update(bytes);
        }
        return HexFormat.of().formatHex(hash.doFinal());
    }

    private Mac hash() {
        try {
            Mac hash = Mac.getInstance(ALGORITHM);
            hash.init(key);
            return hash;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
