package app.offgrid.conformance.story;

import java.util.function.Consumer;

/**
 * A scenario.
 *
 * @param number its number among the scenarios
 * @param line what happens and what must come of it
 * @param plot plays it and throws {@link app.offgrid.conformance.Unmet} where it goes wrong
 */
public record Story(String number, String line, Consumer<Tale> plot) {}
