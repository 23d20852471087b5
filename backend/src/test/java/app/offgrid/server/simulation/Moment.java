package app.offgrid.server.simulation;

import app.offgrid.notes.testing.CrashingSql;

/**
 * When a step of several transactions is taken, and what comes in between two of them, now and then.
 *
 * @param meanwhile what comes in between
 */
record Moment(SimulatedDevice device, Act act, Runnable meanwhile) {
    private static final int MOST_BETWEEN = 3;

    /** The process died while something came in between. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** True if what comes in between, if anything, comes before the first transaction. */
    boolean isBeforeAll() {
        return transactions() == 0;
    }

    private int transactions() {
        return act.c() / 2 % MOST_BETWEEN;
    }

    /**
     * Takes the step.
     *
     * @param look is run after something came in between
     * @return false if the process died of that; a process that dies by itself throws its crash
     */
    boolean isDone(Runnable look, Runnable step) {
        int life = device.life;
        if (act.c() % 2 == 0) {
            device.sql.interruptAfter(transactions(), () -> {
                meanwhile.run();
                if (device.life != life) {
                    throw new Died();
                }
                look.run();
            });
        }
        try {
            step.run();
        } catch (Died died) {
            return false;
        } catch (CrashingSql.Crash crash) {
            device.sql.goOnUninterrupted();
            throw crash;
        }
        device.sql.goOnUninterrupted();
        return true;
    }
}
