package app.offgrid.server.attack;

import java.util.Map;

/** Something that a stranger, or an account, does to the server. */
interface Attack {
    /** In a few words, for the table. */
    String name();

    /** Makes what it needs before the clock runs, such as accounts. */
    default void prepare(Victim victim) throws Exception {}

    /**
     * Does it and returns when it is over.
     *
     * @param strength 1 for the small one of every build; bin/attack uses more
     * @return how often each outcome was seen: a status, or the name of an exception
     */
    Map<String, Integer> run(Victim victim, int strength) throws Exception;
}
