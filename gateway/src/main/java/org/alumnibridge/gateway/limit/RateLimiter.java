package org.alumnibridge.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts what each client asks, in this replica and in bounded memory. */
@ApplicationScoped
public class RateLimiter {

    /** After a minute without a request a bucket is full again, and as good as a new one. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private final int perMinute;
    private final Cache<String, TokenBucket> buckets;

    RateLimiter(RateLimitConfig config) {
        this.perMinute = config.perMinute();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.clients())
                .expireAfterAccess(FORGOTTEN_AFTER)
                .executor(Runnable::run)
                .build();
    }

    /** Counts one request of the client. */
    public Quota take(String client) {
        return buckets.get(client, unknown -> new TokenBucket(perMinute, System.nanoTime()))
                .take(System.nanoTime());
    }
}
