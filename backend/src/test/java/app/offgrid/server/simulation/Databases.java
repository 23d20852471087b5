package app.offgrid.server.simulation;

import app.offgrid.notes.host.Ids;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.testing.SeededRandomness;
import java.util.ArrayList;
import java.util.List;

/** Databases in memory that are used again by one story after the other. For one thread. */
final class Databases {
    /** So short that whole notes come in pieces. */
    private static final int ROW_BYTES = 3_000;

    private final byte[] empty;
    private final List<JdbcSql> all = new ArrayList<>();
    private int taken;

    Databases() {
        try (JdbcSql first = JdbcSql.inMemory()) {
            LocalStore.open(first, new Ids(new SeededRandomness(1)));
            first.execute("DELETE FROM meta WHERE name='device_id'");
            empty = first.image();
        }
    }

    /** One with its tables, and nothing in them. */
    JdbcSql take() {
        if (taken == all.size()) {
            all.add(JdbcSql.inMemory().withRowsOf(ROW_BYTES));
        }
        JdbcSql database = all.get(taken++);
        database.become(empty);
        return database;
    }

    /** No story uses any of them any more. */
    void takeBack() {
        taken = 0;
    }
}
