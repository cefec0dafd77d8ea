package org.alumnibridge.alumni.importing;

import org.alumnibridge.kit.web.json.LowerSnakeEnums;

/** Why a line cannot even be kept as text until it is read. */
enum LineDefect {
    LINE_TOO_LONG("A line may have 64 KiB."),
    NOT_UTF8("The line is not encoded in UTF-8."),
    NOT_JSON("The line is no JSON object.");

    private final String detail;

    LineDefect(String detail) {
        this.detail = detail;
    }

    ImportError at(int line) {
        return new ImportError(line, "", LowerSnakeEnums.write(this).replace('_', '-'), detail);
    }
}
