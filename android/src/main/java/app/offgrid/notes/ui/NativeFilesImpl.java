package app.offgrid.notes.ui;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.ContentResolver;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.provider.OpenableColumns;
import com.codename1.impl.android.AndroidNativeUtil;
import com.codename1.impl.android.IntentResultListener;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * NativeFiles on Android: the system's own picker (Storage Access Framework), which needs no permission. What is chosen is
 * copied into the cache, since it may be a stream that can be read but once.
 */
public class NativeFilesImpl {
    private interface Work {
        void run(Uri chosen) throws IOException;
    }

    public void choose() {
        Intent intent = new Intent(Intent.ACTION_OPEN_DOCUMENT);
        intent.addCategory(Intent.CATEGORY_OPENABLE);
        intent.setType("*/*");
        ask(intent, new Work() {
            @Override
            public void run(Uri chosen) throws IOException {
                File copy = new File(folder(), name(chosen));
                copy(resolver().openInputStream(chosen), new FileOutputStream(copy));
                FilesCallback.chosen("file://" + copy.getAbsolutePath(), true);
            }
        });
    }

    public void keep(final String path, String name, String mimeType) {
        Intent intent = new Intent(Intent.ACTION_CREATE_DOCUMENT);
        intent.addCategory(Intent.CATEGORY_OPENABLE);
        intent.setType(mimeType);
        intent.putExtra(Intent.EXTRA_TITLE, name);
        ask(intent, new Work() {
            @Override
            public void run(Uri chosen) throws IOException {
                copy(new FileInputStream(path), resolver().openOutputStream(chosen));
                FilesCallback.kept();
            }
        });
    }

    private static void ask(Intent intent, final Work work) {
        try {
            AndroidNativeUtil.startActivityForResult(intent, new IntentResultListener() {
                @Override
                public void onActivityResult(int requestCode, int resultCode, Intent data) {
                    if (resultCode == Activity.RESULT_OK && data != null && data.getData() != null) {
                        start(data.getData(), work);
                    }
                }
            });
        } catch (ActivityNotFoundException noPicker) {
            FilesCallback.failed();
        }
    }

    /** Copying may take long, and this is the thread that draws. */
    private static void start(final Uri chosen, final Work work) {
        new Thread(new Runnable() {
            @Override
            public void run() {
                try {
                    work.run(chosen);
                } catch (IOException | SecurityException e) {
                    FilesCallback.failed();
                }
            }
        }).start();
    }

    /** Empty, so that no copy outlives the next choice. */
    private static File folder() throws IOException {
        File folder = new File(AndroidNativeUtil.getContext().getCacheDir(), "chosen");
        if (!folder.isDirectory() && !folder.mkdirs()) {
            throw new IOException("no room for a copy");
        }
        File[] old = folder.listFiles();
        for (int i = 0; old != null && i < old.length; i++) {
            old[i].delete();
        }
        return folder;
    }

    /** What the person knows it by, without anything that could lead out of the folder. */
    private static String name(Uri chosen) {
        String[] columns = {OpenableColumns.DISPLAY_NAME};
        Cursor found = resolver().query(chosen, columns, null, null, null);
        String name = null;
        if (found != null) {
            name = found.moveToFirst() ? found.getString(0) : null;
            found.close();
        }
        String safe = name == null ? "" : name.replaceAll("[/\\\\\\x00-\\x1f]", "_");
        return safe.isEmpty() || safe.startsWith(".") ? "file" + safe : safe;
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        if (in == null || out == null) {
            throw new IOException("it cannot be opened");
        }
        try {
            byte[] buffer = new byte[65536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
            out.flush();
        } finally {
            in.close();
            out.close();
        }
    }

    private static ContentResolver resolver() {
        return AndroidNativeUtil.getContext().getContentResolver();
    }

    public boolean isSupported() {
        return true;
    }
}
