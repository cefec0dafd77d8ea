package org.alumnibridge.alumni.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.alumni.privacy.DeletingAccounts.Waiting;
import org.jboss.logging.Logger;

/** Does what is due: an erasure whose undo window is over, else an account that is still there. */
@ApplicationScoped
class WorkingOffErasures {

    private static final Logger LOG = Logger.getLogger(WorkingOffErasures.class);

    private final CarryingOutErasures carryingOut;
    private final DeletingAccounts accounts;
    private final KeycloakAccounts keycloak;

    WorkingOffErasures(CarryingOutErasures carryingOut, DeletingAccounts accounts, KeycloakAccounts keycloak) {
        this.carryingOut = carryingOut;
        this.accounts = accounts;
        this.keycloak = keycloak;
    }

    /** @return whether there was something to do */
    Uni<Boolean> next() {
        return carryOutNext().chain(done -> done ? Uni.createFrom().item(true) : deleteNextAccount());
    }

    private Uni<Boolean> carryOutNext() {
        return carryingOut.next().onFailure(ErasureFailedException.class).recoverWithUni(this::postpone);
    }

    private Uni<Boolean> postpone(ErasureFailedException failed) {
        LOG.warnf(
                "Erasure %s waits: %s",
                failed.erasure(), failed.getCause().getClass().getName());
        return carryingOut.postpone(failed.erasure()).replaceWith(true);
    }

    private Uni<Boolean> deleteNextAccount() {
        return accounts.lease().chain(waiting -> waiting.map(this::delete)
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> delete(Waiting waiting) {
        return keycloak.delete(waiting.subject())
                .chain(removed -> accounts.deleted(waiting.erasure(), removed))
                .onFailure()
                .recoverWithUni(failure -> postponeAccount(waiting, failure))
                .replaceWith(true);
    }

    private Uni<Void> postponeAccount(Waiting waiting, Throwable failure) {
        LOG.warnf("The account of erasure %s waits: %s", waiting.erasure(), failure);
        return accounts.postpone(waiting.erasure());
    }
}
