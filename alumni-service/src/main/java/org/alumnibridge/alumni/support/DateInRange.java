package org.alumnibridge.alumni.support;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A day that people mean, from 1950 to 2100: others are slips of the pen. */
@Constraint(validatedBy = DateInRange.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DateInRange {

    String message() default "must lie between 1950 and 2100";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An absent day is others' business. */
    class Check implements ConstraintValidator<DateInRange, LocalDate> {

        private static final int FIRST_YEAR = 1950;
        private static final int LAST_YEAR = 2100;

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        }
    }
}
