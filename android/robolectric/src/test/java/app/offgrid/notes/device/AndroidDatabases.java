package app.offgrid.notes.device;

import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteException;
import app.offgrid.notes.host.Sql;
import app.offgrid.notes.host.StorageException;
import app.offgrid.notes.testing.Databases;
import com.codename1.impl.android.AndroidDB;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Codename One's database class for Android on Android's SQLite. */
public final class AndroidDatabases implements Databases {
    private final Map<Sql, SQLiteDatabase> open = new HashMap<>();

    /** Opens the file as the app would. */
    @Override
    public Sql open(Path file) {
        SQLiteDatabase database;
        try {
            database = SQLiteDatabase.openOrCreateDatabase(file.toString(), null, new KeepDamagedDatabase());
        } catch (SQLiteException e) {
            throw new StorageException(StorageException.kindOf(e.getMessage()), "open " + file, e);
        }
        Sql sql = new DeviceSql(new AndroidDB(database));
        open.put(sql, database);
        return sql;
    }

    @Override
    public void close(Sql sql) {
        open.remove(sql).close();
    }
}
