package app.offgrid.notes.host;

import app.offgrid.notes.note.WellFormed;
import java.util.List;

/**
 * The rules of {@link Sql} over a bare connection, the same on every platform: one thread at a time, transactions by SQL
 * statements, nested ones join, and a transaction in which anything failed is rolled back whole, even if its work went on
 * after the failure.
 *
 * <p>Transactions are plain statements because the platforms' own calls for them differ, and one of them rolls back without
 * ending the transaction.
 */
public abstract class SerialSql implements Sql {
    private boolean inTransaction;
    private boolean inMapper;
    private Throwable failure;

    /** Runs one statement on the connection; every failure is a {@link StorageException}. */
    protected abstract void run(String statement, Object[] parameters);

    /** Maps the rows of one query on the connection; every failure of the database is a {@link StorageException}. */
    protected abstract <T> List<T> rows(String query, RowMapper<T> mapper, Object[] parameters);

    @Override
    public int rowBytes() {
        return ROW_BYTES;
    }

    @Override
    public final synchronized <T> T transaction(String name, Work<T> work) {
        refuseInMapper();
        return inTransaction ? join(work) : begin(name, work);
    }

    @Override
    public final synchronized void execute(String statement, Object... parameters) {
        refuseInMapper();
        refuseOtherThanTextAndNumbers(parameters, true);
        try {
            run(statement, wellFormed(parameters));
        } catch (StorageException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public final synchronized <T> List<T> query(String query, RowMapper<T> mapper, Object... parameters) {
        refuseInMapper();
        refuseOtherThanTextAndNumbers(parameters, false);
        inMapper = true;
        try {
            return rows(query, row -> mapper.map(new MeasuredRow(row, rowBytes())), wellFormed(parameters));
        } catch (StorageException e) {
            if (e.kind() != StorageException.Kind.ROW) {
                failure = e;
            }
            throw e;
        } finally {
            inMapper = false;
        }
    }

    private <T> T begin(String name, Work<T> work) {
        run("BEGIN IMMEDIATE", new Object[0]);
        inTransaction = true;
        failure = null;
        boolean committed = false;
        try {
            T result = work.run();
            if (failure != null) {
                throw refusal(name);
            }
            run("COMMIT", new Object[0]);
            committed = true;
            return result;
        } finally {
            inTransaction = false;
            if (!committed) {
                rollBack();
            }
        }
    }

    private <T> T join(Work<T> work) {
        boolean done = false;
        try {
            T result = work.run();
            done = true;
            return result;
        } finally {
            if (!done && failure == null) {
                failure = new IllegalStateException("The work of a joined transaction did not end.");
            }
        }
    }

    private StorageException refusal(String name) {
        StorageException.Kind kind = failure instanceof StorageException
                ? ((StorageException) failure).kind()
                : StorageException.Kind.UNAVAILABLE;
        return new StorageException(kind, "Rolled back, a part of it failed: " + name, failure);
    }

    /** SQLite ends the transaction by itself after some failures (a full disk); then there is nothing left to roll back. */
    private void rollBack() {
        try {
            run("ROLLBACK", new Object[0]);
        } catch (StorageException alreadyRolledBack) {
            failure = alreadyRolledBack;
        }
    }

    private void refuseInMapper() {
        if (inMapper) {
            throw new IllegalStateException("A row mapper must not use the database.");
        }
    }

    /** Platforms end a text at U+0000, or lose it at half a surrogate pair; see {@link WellFormed}. */
    private static Object[] wellFormed(Object[] parameters) {
        Object[] result = parameters;
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof String && !WellFormed.is((String) parameters[i])) {
                result = result == parameters ? parameters.clone() : result;
                result[i] = WellFormed.of((String) parameters[i]);
            }
        }
        return result;
    }

    /** Null is no parameter of a query: Android refuses it, and no row would be equal to it. */
    private static void refuseOtherThanTextAndNumbers(Object[] parameters, boolean nullAllowed) {
        for (Object value : parameters) {
            boolean allowed = value == null ? nullAllowed : value instanceof String || value instanceof Long;
            if (!allowed) {
                throw new IllegalArgumentException("Neither text nor a Long: " + value);
            }
        }
    }
}
