package app.offgrid.notes.ui;

import android.app.Activity;
import android.content.ContentResolver;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.provider.OpenableColumns;
import app.offgrid.notes.note.WellFormed;
import com.codename1.impl.android.AndroidNativeUtil;
import com.codename1.impl.android.CodenameOneActivity;
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
    /** Characters, each of which may take up three of the 255 bytes of a name. */
    private static final int MAX_NAME = 80;

    private static final long MEGABYTE = 1024 * 1024;
    /** As large as the parts that Google cuts what it hands out into, and more than the notes of a life. For tests not final. */
    static long mostBytes = 2048 * MEGABYTE;
    /** What a copy leaves free, for the notes themselves. */
    private static final long FREE_BYTES = 100 * MEGABYTE;

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
                boolean whole = false;
                try (InputStream in = resolver().openInputStream(chosen);
                        OutputStream out = new FileOutputStream(copy)) {
                    whole = copy(in, out, mostBytes, copy);
                } finally {
                    if (!whole) {
                        copy.delete();
                    }
                }
                if (whole) {
                    FilesCallback.chosen("file://" + copy.getAbsolutePath(), true);
                } else {
                    FilesCallback.tooLarge((int) Math.max(1, mostBytes / MEGABYTE));
                }
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
                try (InputStream in = new FileInputStream(path);
                        OutputStream out = emptied(chosen)) {
                    copy(in, out, Long.MAX_VALUE, null);
                }
                FilesCallback.kept();
            }
        });
    }

    private static void ask(Intent intent, final Work work) {
        Activity activity = AndroidNativeUtil.getActivity();
        if (activity == null) { // the system has ended it meanwhile: there is nothing to pick from
            FilesCallback.failed();
            return;
        }
        try {
            AndroidNativeUtil.startActivityForResult(intent, new IntentResultListener() {
                @Override
                public void onActivityResult(int requestCode, int resultCode, Intent data) {
                    if (resultCode == Activity.RESULT_OK && data != null && data.getData() != null) {
                        start(data.getData(), work);
                    }
                }
            });
        } catch (RuntimeException noPicker) { // no app for it, or one that this app may not start
            ((CodenameOneActivity) activity).restoreIntentResultListener(); // else it waits for an answer for ever
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
                } catch (IOException | RuntimeException e) { // whatever the other app's provider throws comes through
                    FilesCallback.failed();
                }
            }
        }).start();
    }

    /**
     * The chosen file, cut to no length: else what is written over a longer file would end with the end of the old one. Not
     * every provider knows "wt", and "w" alone leaves the rest of the file as it was.
     */
    private static OutputStream emptied(Uri chosen) throws IOException {
        try {
            OutputStream out = resolver().openOutputStream(chosen, "wt");
            if (out != null) {
                return out;
            }
        } catch (IOException | RuntimeException unknownMode) {
            // then by hand
        }
        ParcelFileDescriptor file = resolver().openFileDescriptor(chosen, "rw");
        if (file == null) {
            throw new IOException("it cannot be opened");
        }
        FileOutputStream out = new ParcelFileDescriptor.AutoCloseOutputStream(file);
        try {
            out.getChannel().truncate(0);
        } catch (IOException cannotBeCut) {
            out.close();
            throw cannotBeCut;
        }
        return out;
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

    /** What the person knows it by, without anything that could lead out of the folder, and no longer than a name may be. */
    private static String name(Uri chosen) {
        String name = displayName(chosen);
        String safe = name == null ? "" : name.replaceAll("[/\\\\\\x00-\\x1f]", "_");
        String whole = safe.isEmpty() || safe.startsWith(".") ? "file" + safe : safe;
        return WellFormed.tail(whole, MAX_NAME); // the end says what it is
    }

    /** Null if the provider does not say. */
    private static String displayName(Uri chosen) {
        String[] columns = {OpenableColumns.DISPLAY_NAME};
        try (Cursor found = resolver().query(chosen, columns, null, null, null)) {
            return found != null && found.moveToFirst() && found.getColumnCount() > 0 ? found.getString(0) : null;
        } catch (RuntimeException noAnswer) {
            return null;
        }
    }

    /**
     * False, with a part of it copied, if there is more than {@code most}.
     *
     * @param own the file of this app that is written to, which is not to fill the phone; null if it is another app's
     */
    private static boolean copy(InputStream in, OutputStream out, long most, File own) throws IOException {
        if (in == null) {
            throw new IOException("it cannot be opened");
        }
        byte[] buffer = new byte[65536];
        long left = most;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
                return false;
            }
            if (own != null && own.getUsableSpace() < FREE_BYTES) {
                throw new IOException("no room for a copy");
            }
            out.write(buffer, 0, read);
        }
        out.flush();
        return true;
    }

    private static ContentResolver resolver() {
        return AndroidNativeUtil.getContext().getContentResolver();
    }

    public boolean isSupported() {
        return true;
    }
}
