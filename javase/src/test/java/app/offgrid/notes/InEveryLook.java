package app.offgrid.notes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journey that is taken, and leaves its pictures, in the looks that differ most from each other. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ValueSource(strings = {"phone", "phone-dark", "tablet", "phone-de-largest", "phone-dark-ar-largest"})
@interface InEveryLook {}
