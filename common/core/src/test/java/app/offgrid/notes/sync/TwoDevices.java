package app.offgrid.notes.sync;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The common start of the stories: a note is in sync on two devices of one account. */
abstract class TwoDevices {
    protected final ModelServer server = new ModelServer();
    protected final JdbcSql databaseOfA = JdbcSql.inMemory();
    protected final JdbcSql databaseOfB = JdbcSql.inMemory();
    protected final Device a = new Device("A", databaseOfA, server::answer);
    protected final Device b = new Device("B", databaseOfB, server::answer);
    protected String n;

    @BeforeEach
    void noteIsInSyncOnBoth() {
        a.signIn();
        b.signIn();
        n = a.write("T", "v1");
        a.sync();
        b.sync();
    }

    @AfterEach
    void close() {
        databaseOfA.close();
        databaseOfB.close();
    }

    /** Syncs round and round until nothing moves. */
    protected void settle() {
        for (int i = 0; i < 4; i++) {
            a.sync();
            b.sync();
        }
    }

    /** A and B have edited the same words; B has synced first. */
    final void bothChangeTheSameSentence() {
        b.type(n, "theirs");
        b.sync();
        a.type(n, "mine");
        a.sync();
    }
}
