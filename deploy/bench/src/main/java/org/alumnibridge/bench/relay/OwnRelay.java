package org.alumnibridge.bench.relay;

import java.util.Optional;
import org.alumnibridge.e2e.door.Patience;

/** The relay inside alumni-service. */
final class OwnRelay implements Relay {

    private final AlumniOutbox outbox;

    OwnRelay(AlumniOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "own relay";
    }

    @Override
    public void start() {
        outbox.giveLeaseBack();
    }

    @Override
    public void stop() {
        Patience.until(
                "everything is published", () -> Optional.of(outbox.waiting()).filter(waiting -> waiting == 0));
        outbox.silenceRelay();
    }

    @Override
    public boolean wantsBell() {
        return true;
    }
}
