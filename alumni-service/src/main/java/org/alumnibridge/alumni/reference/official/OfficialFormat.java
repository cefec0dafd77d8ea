package org.alumnibridge.alumni.reference.official;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alumnibridge.alumni.reference.ReferenceList;
import org.alumnibridge.kit.web.language.Language;

/** The forms in which the lists are published. */
enum OfficialFormat {
    /** NACE and CPA as Eurostat publishes them; levels below the class are left out. */
    NACE(ReferenceList.INDUSTRIES, Language.EN, StandardCharsets.UTF_8, true, new NaceLine()),
    /** Subdivisions of one or more countries as the ISO 3166 browsing platform shows them. */
    ISO_3166_2(ReferenceList.REGIONS, Language.EN, StandardCharsets.UTF_8, true, new SubdivisionLine()),
    /** The German WZ as GENESIS names it ({@code WZ08-245}): German titles only. */
    GENESIS(ReferenceList.INDUSTRIES, Language.DE, StandardCharsets.UTF_8, false, new GenesisLine()),
    /** The Russian OKVED 2 as open data of Rosstat: Russian titles only. */
    OKVED(ReferenceList.INDUSTRIES, Language.RU, Charset.forName("windows-1251"), false, new OkvedLine());

    /** What a line of the format says. */
    interface LineForm {

        /** Headers without which the file is not of this format; the first names the code. */
        List<String> columns();

        String titleColumn();

        /** Whether a code of ours is one that the list decides about; project-local ones are not. */
        default boolean owns(String code) {
            return true;
        }

        /** What the line says about a code, or nothing when it is none that our list has (a subclass, a remark). */
        Optional<OfficialEntry> read(Table.Line line) throws BadCell;
    }

    /** A cell that does not say what its column must. */
    static final class BadCell extends Exception {

        private final transient Finding finding;

        BadCell(Table.Line line, String column, String reason) {
            super(reason);
            this.finding = new Finding(line.number(), column, reason);
        }

        Finding finding() {
            return finding;
        }
    }

    private final ReferenceList list;
    private final Language language;
    private final Charset charset;
    private final boolean complete;
    private final LineForm form;

    OfficialFormat(ReferenceList list, Language language, Charset charset, boolean complete, LineForm form) {
        this.list = list;
        this.language = language;
        this.charset = charset;
        this.complete = complete;
        this.form = form;
    }

    /** @throws IllegalArgumentException that names the formats there are */
    static OfficialFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.option().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no format " + name + ". Formats: "
                        + Arrays.stream(values()).map(OfficialFormat::option).collect(Collectors.joining(", "))));
    }

    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ReferenceList list() {
        return list;
    }

    Language language() {
        return language;
    }

    Charset charset() {
        return charset;
    }

    /** Whether the list decides which codes there are; a national one only lends its titles. */
    boolean complete() {
        return complete;
    }

    LineForm form() {
        return form;
    }
}
