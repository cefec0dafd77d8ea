package org.alumnibridge.kit.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommonProblemTest {

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void everyCodeIsAUrlSegmentAndSaysWhatToDo(CommonProblem problem) {
        assertTrue(problem.code().matches("[a-z]+(-[a-z]+)*"));
        assertFalse(problem.advice().isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "400,MALFORMED_REQUEST",
        "404,NOT_FOUND",
        "409,CONFLICT",
        "418,REQUEST_FAILED",
        "500,INTERNAL_ERROR",
        "502,INTERNAL_ERROR"
    })
    void aBareStatusHasACode(int status, CommonProblem expected) {
        assertEquals(expected, CommonProblem.ofStatus(status));
    }

    @Test
    void oneFieldErrorIsTheDetailItself() {
        assertEquals(
                "Use a code.",
                Problems.invalid("/kind", "unknown-kind", "Use a code.").getDetail());
    }
}
