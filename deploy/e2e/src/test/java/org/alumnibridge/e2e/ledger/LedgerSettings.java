package org.alumnibridge.e2e.ledger;

import java.time.Duration;

/**
 * How long and how hard a ledger is kept. The seed says which calls are intended and which components are killed.
 *
 * @param run stands in user names and texts, so that this ledger's objects are known among those of others
 * @param kills fewest; it goes on beyond its time until there were as many
 * @param writers how many play at the same time
 * @param experts whom they ask
 * @param writes acknowledged writes after which it ends before its time
 * @param longestRest longest time that all run between one kill and the next
 * @param pools whether matching's pool is compared too, which takes another replica
 */
record LedgerSettings(
        long seed,
        String run,
        Duration time,
        int kills,
        int writers,
        int experts,
        int writes,
        Duration longestRest,
        boolean pools) {

    /** Begins with PostgreSQL, Kafka and the services that keep requests and send mails. */
    private static final long SEED = 20_261_277;

    static LedgerSettings brief() {
        return new LedgerSettings(
                wantedSeed(),
                newRun(),
                Duration.ofSeconds(20),
                4,
                4,
                8,
                Integer.MAX_VALUE,
                Duration.ofSeconds(4),
                false);
    }

    /**
     * As long as {@code -Dledger.minutes} says, 2 by default; {@code -Dledger.writes} ends it earlier. Many writes take
     * more {@code -Dledger.writers} than 8, and a {@code -Dledger.rest} longer than 8 seconds.
     */
    static LedgerSettings full() {
        int writers = Integer.getInteger("ledger.writers", 8);
        double minutes = Double.parseDouble(System.getProperty("ledger.minutes", "2"));
        return new LedgerSettings(
                wantedSeed(),
                newRun(),
                Duration.ofSeconds(Math.round(minutes * 60)),
                9,
                writers,
                3 * writers,
                Integer.getInteger("ledger.writes", Integer.MAX_VALUE),
                Duration.ofSeconds(Integer.getInteger("ledger.rest", 8)),
                true);
    }

    private static long wantedSeed() {
        return Long.getLong("ledger.seed", SEED);
    }

    private static String newRun() {
        return Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    String name() {
        return "ledger-" + run;
    }
}
