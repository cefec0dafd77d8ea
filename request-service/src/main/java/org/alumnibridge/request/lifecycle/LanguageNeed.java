package org.alumnibridge.request.lifecycle;

/**
 * A language that the expert has to speak.
 *
 * @param code ISO 639-1
 * @param level least level by CEFR, null for any
 */
public record LanguageNeed(String code, String level) {}
