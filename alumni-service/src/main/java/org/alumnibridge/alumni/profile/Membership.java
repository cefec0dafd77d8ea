package org.alumnibridge.alumni.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** That an organisation counts somebody among its members, and under which number. */
@Embeddable
public class Membership {

    private String organisation;

    @Column(name = "external_id")
    private String externalId;

    protected Membership() {}

    Membership(String organisation, String externalId) {
        this.organisation = organisation;
        this.externalId = externalId;
    }

    public String organisation() {
        return organisation;
    }

    public String externalId() {
        return externalId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Membership that
                && organisation.equals(that.organisation)
                && externalId.equals(that.externalId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisation, externalId);
    }
}
