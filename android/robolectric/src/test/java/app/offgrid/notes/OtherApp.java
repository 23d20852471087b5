package app.offgrid.notes;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.provider.OpenableColumns;
import java.io.File;
import java.io.FileNotFoundException;
import org.robolectric.Robolectric;

/** What another app shows of itself: one file, which a person may choose. */
public final class OtherApp extends ContentProvider {
    /** The file as the picker names it. */
    public static final Uri CHOSEN = Uri.parse("content://files.of.another.app/1");

    private File file;
    private boolean knowsTruncation = true;
    private RuntimeException fault;
    private RuntimeException nameFault;

    /** Installs it, with this file. */
    public static OtherApp with(File file) {
        OtherApp app = Robolectric.buildContentProvider(OtherApp.class)
                .create(CHOSEN.getAuthority())
                .get();
        app.file = file;
        return app;
    }

    /** It opens no file cut to no length. */
    public void cannotTruncate() {
        knowsTruncation = false;
    }

    /** It throws this whenever its file is to be opened. */
    public void failWith(RuntimeException next) {
        fault = next;
    }

    /** It throws this whenever somebody asks for the file's name. */
    public void failToNameWith(RuntimeException next) {
        nameFault = next;
    }

    @Override
    public ParcelFileDescriptor openFile(Uri uri, String mode) throws FileNotFoundException {
        if (fault != null) {
            throw fault;
        }
        if (mode.equals("wt") && !knowsTruncation) {
            throw new UnsupportedOperationException(mode);
        }
        boolean write = mode.indexOf('w') >= 0;
        int bits = write ? ParcelFileDescriptor.MODE_READ_WRITE : ParcelFileDescriptor.MODE_READ_ONLY;
        int cut = mode.indexOf('t') >= 0 ? ParcelFileDescriptor.MODE_TRUNCATE : 0;
        return ParcelFileDescriptor.open(file, bits | cut);
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        if (nameFault != null) {
            throw nameFault;
        }
        MatrixCursor names = new MatrixCursor(new String[] {OpenableColumns.DISPLAY_NAME});
        names.addRow(new Object[] {file.getName()});
        return names;
    }

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public String getType(Uri uri) {
        return null;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int delete(Uri uri, String where, String[] values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] arguments) {
        throw new UnsupportedOperationException();
    }
}
