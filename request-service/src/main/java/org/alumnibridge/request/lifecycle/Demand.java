package org.alumnibridge.request.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** What a request asks for, every code checked. */
@Embeddable
public class Demand {

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Route route;

    private String corridor;

    @Column(name = "home_country")
    private String homeCountry;

    @Column(name = "home_region")
    private String homeRegion;

    @Column(name = "target_country")
    private String targetCountry;

    private String[] regions;
    private String[] industries;
    private String[] topics;

    @Convert(converter = LanguageNeed.ListColumn.class)
    private List<LanguageNeed> languages;

    @Column(name = "experts_wanted")
    private int expertsWanted;

    private String text;

    protected Demand() {}

    public Demand(Kind kind, Route route, String corridor, Place home, Target target) {
        this.kind = kind;
        this.route = route;
        this.corridor = corridor;
        this.homeCountry = home.country();
        this.homeRegion = home.region();
        this.targetCountry = target.country();
        this.regions = target.regions().toArray(String[]::new);
    }

    /** The criteria for whom to ask. */
    public Demand with(
            List<String> industryCodes, List<String> topicCodes, List<LanguageNeed> needs, int wanted, String words) {
        industries = industryCodes.toArray(String[]::new);
        topics = topicCodes.toArray(String[]::new);
        languages = List.copyOf(needs);
        expertsWanted = wanted;
        text = words;
        return this;
    }

    void apply(Change change) {
        text = change.text().orElse(text);
        topics = change.topics().map(codes -> codes.toArray(String[]::new)).orElse(topics);
        languages = change.languages().orElse(languages);
        expertsWanted = change.expertsWanted().orElse(expertsWanted);
    }

    public Kind kind() {
        return kind;
    }

    public Route route() {
        return route;
    }

    public String corridor() {
        return corridor;
    }

    public Place home() {
        return new Place(homeCountry, homeRegion);
    }

    public Target target() {
        return new Target(targetCountry, List.of(regions));
    }

    public List<String> industries() {
        return List.of(industries);
    }

    public List<String> topics() {
        return List.of(topics);
    }

    public List<LanguageNeed> languages() {
        return languages;
    }

    public int expertsWanted() {
        return expertsWanted;
    }

    public String text() {
        return text;
    }
}
