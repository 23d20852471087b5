package app.offgrid.notes.device;

import app.offgrid.notes.host.Sql;
import app.offgrid.notes.host.SqlContract;
import java.nio.file.Path;

/** On Codename One's own database class. */
class DeviceSqlTest extends SqlContract {
    private final DeviceDatabases databases = new DeviceDatabases();

    @Override
    protected Sql open(Path file) {
        return databases.open(file);
    }

    @Override
    protected void close(Sql sql) {
        databases.close(sql);
    }
}
