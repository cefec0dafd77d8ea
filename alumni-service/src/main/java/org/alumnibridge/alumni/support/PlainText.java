package org.alumnibridge.alumni.support;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of text for people: no control characters, not endless. */
@Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters") @Size @Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    @OverridesAttribute(constraint = Size.class, name = "max")
    int max() default 200;

    String message() default "must be a line of text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
