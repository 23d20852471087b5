package app.offgrid.server.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story of a {@link Story} class. It is told on the store in memory, on MongoDB, and with clocks that are years apart;
 * after each telling the invariants are checked, and each must end like the first.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(Tellings.class)
@interface Scenario {
    /** True for a story in which the clocks of the devices decide, by a person's wish. */
    boolean clocksDecide() default false;
}
