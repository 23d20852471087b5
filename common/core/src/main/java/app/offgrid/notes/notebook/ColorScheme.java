package app.offgrid.notes.notebook;

/** Whether the app is light or dark. */
public enum ColorScheme {
    /** As the device is set. */
    SYSTEM,
    LIGHT,
    DARK
}
