package app.offgrid.notes.device;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.testing.Databases;
import com.codename1.db.Database;
import com.codename1.impl.javase.SEDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Codename One's own database class on files; needs no display. */
final class DeviceDatabases implements Databases {
    private final Map<Sql, Database> open = new HashMap<>();

    @Override
    public Sql open(Path file) {
        try {
            Database database = new SEDatabase(DriverManager.getConnection("jdbc:sqlite:" + file));
            Sql sql = new DeviceSql(database);
            open.put(sql, database);
            return sql;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close(Sql sql) {
        try {
            open.remove(sql).close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
