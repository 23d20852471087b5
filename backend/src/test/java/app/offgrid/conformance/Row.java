package app.offgrid.conformance;

/**
 * One line of the report.
 *
 * @param name number of a story, or name of a check
 * @param server what came of it at the server under test
 * @param naive what came of it with the naive design; null for checks, which that has nothing to answer to
 */
record Row(String name, String line, Verdict server, Verdict naive) {}
