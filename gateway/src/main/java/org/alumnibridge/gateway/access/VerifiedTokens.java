package org.alumnibridge.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers verified tokens until they expire, because verifying a signature costs thirty times as much as looking the
 * token up. Nothing gets in without full verification, and the token itself is not kept: only its SHA-256.
 */
@ApplicationScoped
class VerifiedTokens {

    private static final int MOST = 20_000;

    private final Clock clock;
    private final Cache<Fingerprint, VerifiedToken> tokens;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<Fingerprint, VerifiedToken>creating((token, verified) -> untilExpiry(verified)))
                .executor(Runnable::run)
                .build();
    }

    Optional<VerifiedToken> find(String token) {
        return Optional.ofNullable(tokens.getIfPresent(Fingerprint.of(token)))
                .filter(verified -> clock.instant().isBefore(verified.expiresAt()));
    }

    void remember(String token, VerifiedToken verified) {
        tokens.put(Fingerprint.of(token), verified);
    }

    private Duration untilExpiry(VerifiedToken verified) {
        Duration left = Duration.between(clock.instant(), verified.expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private record Fingerprint(long first, long second, long third, long fourth) {

        static Fingerprint of(String token) {
            ByteBuffer digest = ByteBuffer.wrap(sha256().digest(token.getBytes(StandardCharsets.US_ASCII)));
            return new Fingerprint(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }
    }
}
