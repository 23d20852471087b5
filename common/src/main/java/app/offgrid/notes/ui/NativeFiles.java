package app.offgrid.notes.ui;

import com.codename1.system.NativeInterface;

/** The platform's own ways to files outside of the app, which Codename One has not on every platform. Both return at once. */
public interface NativeFiles extends NativeInterface {
    /**
     * Lets a person choose a file or, on a desktop, a folder. Calls {@link FilesCallback#chosen} then, {@link
     * FilesCallback#failed} if it cannot be read, {@link FilesCallback#tooLarge} if it would have to be copied and is larger than
     * the platform allows for that, and nothing if the person chooses none.
     */
    void choose();

    /**
     * Lets a person choose where a copy of one of the app's files is kept. Calls {@link FilesCallback#kept} then, {@link
     * FilesCallback#failed} if it cannot be written, and nothing if the person changes their mind.
     *
     * @param path in the platform's own way, without a scheme
     * @param name what the copy is called unless the person says otherwise
     */
    void keep(String path, String name, String mimeType);
}
