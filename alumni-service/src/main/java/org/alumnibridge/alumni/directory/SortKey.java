package org.alumnibridge.alumni.directory;

/** What a list of people is sorted by, in SQL: a column of a visible group, or how well they fit the free text. */
final class SortKey {

    private final SearchStatement statement;
    private final PersonSort sort;
    private final String expression;

    SortKey(SearchStatement statement, PersonFilter filter, PersonSort sort) {
        this.statement = statement;
        this.sort = sort;
        this.expression = sort == PersonSort.RELEVANCE ? statement.relevance(filter.text()) : sort.column();
    }

    String expression() {
        return expression;
    }

    boolean isDown() {
        return sort.isDown();
    }

    /** That somebody has a value to be sorted by, and the viewer sees it. */
    String isThere() {
        return sort.group() == null
                ? ""
                : " and %s and %s is not null".formatted(statement.sees(sort.group()), expression);
    }

    String isBehind(Place after) {
        return after.isStart()
                ? ""
                : " and (%s, e.id) %s (%s, %s)"
                        .formatted(
                                expression,
                                sort.isDown() ? "<" : ">",
                                statement.bind(after.key()),
                                statement.bind(after.id()));
    }
}
