package org.alumnibridge.request.lifecycle;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.request.storage.JsonColumn;

/** The {@link RequestContent} as columns of its request. */
@Embeddable
class FiledContent {

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private Route route;

    private String corridor;
    private UUID requester;
    private String[] organisations;

    @Column(name = "home_country")
    private String homeCountry;

    @Column(name = "home_region")
    private String homeRegion;

    @Column(name = "target_country")
    private String targetCountry;

    private String[] regions;
    private String[] industries;
    private String[] topics;

    @Convert(converter = LanguagesColumn.class)
    private List<LanguageNeed> languages;

    @Column(name = "experts_wanted")
    private int expertsWanted;

    private String text;

    protected FiledContent() {}

    FiledContent(RequestContent content) {
        this.kind = content.kind();
        this.route = content.route();
        this.corridor = content.corridor();
        this.requester = content.requester();
        this.organisations = content.organisations().toArray(String[]::new);
        this.homeCountry = content.home().country();
        this.homeRegion = content.home().region();
        this.targetCountry = content.target().country();
        this.regions = content.target().regions().toArray(String[]::new);
        this.industries = content.industries().toArray(String[]::new);
        this.topics = content.topics().toArray(String[]::new);
        this.languages = List.copyOf(content.languages());
        this.expertsWanted = content.expertsWanted();
        this.text = content.text();
    }

    RequestContent content() {
        return new RequestContent(
                kind,
                route,
                corridor,
                requester,
                List.of(organisations),
                new Place(homeCountry, homeRegion),
                new Target(targetCountry, List.of(regions)),
                List.of(industries),
                List.of(topics),
                languages,
                expertsWanted,
                text);
    }

    /** Asked languages as JSON. */
    @Converter
    public static class LanguagesColumn extends JsonColumn<List<LanguageNeed>> {
        public LanguagesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
