package org.alumnibridge.alumni.erasing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;

/** How people are erased. */
@ConfigMapping(prefix = "alumni-bridge.erasure")
public interface ErasureConfig {

    /** How long a request may be taken back; the person is restricted meanwhile. */
    @NotNull Duration undoWindow();

    /**
     * Key of the hashes by which the erased are recognised and of the links to proofs. With another key neither an old
     * link nor a re-import of somebody erased before is recognised.
     */
    @Size(min = 32) String hmacKey();

    /** The realm at the address that services use: {@code http://host/realms/name}. */
    String realmUrl();

    /** This service's client in the realm; its one right is {@code manage-users}. */
    @WithDefault("alumni-service")
    String clientId();

    String clientSecret();

    /** How often a replica looks for erasures whose undo window is over, and for accounts to delete. */
    @WithDefault("PT1S")
    Duration pollInterval();
}
