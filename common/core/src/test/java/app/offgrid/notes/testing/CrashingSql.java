package app.offgrid.notes.testing;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.SerialSql;
import java.util.List;

/** A database whose process dies before the n-th statement: what was not committed is gone. */
public final class CrashingSql extends SerialSql {
    /** The process has died. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super("the process died", null, false, false);
        }
    }

    private final JdbcSql database;
    private int statementsLeft = Integer.MAX_VALUE;
    private int executed;
    private boolean dead;
    private int transactionsLeft;
    private Runnable meanwhile;

    public CrashingSql(JdbcSql database) {
        this.database = database;
    }

    /** Dies before the statement after the next {@code count} ones. */
    public void crashAfter(int count) {
        statementsLeft = count;
    }

    /** Before the transaction after the next {@code count} ones, something else happens on the same database, once. */
    public void interruptAfter(int count, Runnable work) {
        transactionsLeft = count;
        meanwhile = work;
    }

    /** Nothing is to come in between any more; what has not come does not. */
    public void goOnUninterrupted() {
        meanwhile = null;
    }

    /** True from the moment at which the process died until its restart. */
    public boolean isDead() {
        return dead;
    }

    /** Statements that were run since the beginning. */
    public int executed() {
        return executed;
    }

    /** The process starts anew; an open transaction of the dead one has been rolled back. */
    public void restart() {
        statementsLeft = Integer.MAX_VALUE;
        meanwhile = null;
        dead = false;
    }

    @Override
    public int rowBytes() {
        return database.rowBytes();
    }

    @Override
    protected void run(String statement, Object[] parameters) {
        if (meanwhile != null && statement.startsWith("BEGIN")) {
            comeInBetween();
        }
        // A dead process cannot roll back by itself; the next one to open the file does it for it.
        if (!statement.equals("ROLLBACK")) {
            count();
        }
        database.execute(statement, parameters);
    }

    @Override
    protected <T> List<T> rows(String query, RowMapper<T> mapper, Object[] parameters) {
        count();
        return database.query(query, mapper, parameters);
    }

    private void comeInBetween() {
        if (transactionsLeft > 0) {
            transactionsLeft--;
            return;
        }
        Runnable work = meanwhile;
        meanwhile = null;
        work.run();
    }

    private void count() {
        if (statementsLeft == 0) {
            dead = true;
            throw new Crash();
        }
        statementsLeft--;
        executed++;
    }
}
