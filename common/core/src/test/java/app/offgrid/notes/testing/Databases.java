package app.offgrid.notes.testing;

import app.offgrid.notes.host.Sql;
import java.nio.file.Path;

/** Where a contract gets its databases from; each platform has its own. */
public interface Databases {
    /** Opens the database in this file, making it if need be. */
    Sql open(Path file);

    /** Lets go of the file. */
    void close(Sql sql);
}
