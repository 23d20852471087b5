package app.offgrid.notes.device;

import android.database.DatabaseErrorHandler;
import android.database.sqlite.SQLiteDatabase;
import android.util.Log;

/**
 * Leaves a database alone that SQLite takes for damaged. Android's own handler deletes the file, all notes with it, and the
 * app would start as if it were new. The app says instead what is wrong, and the file is there for whoever can mend it.
 * android/project/FinishProject.java gives this to the port.
 */
public final class KeepDamagedDatabase implements DatabaseErrorHandler {
    @Override
    public void onCorruption(SQLiteDatabase database) {
        Log.e("Offgrid", "The database is damaged, or is none. It stays as it is.");
    }
}
