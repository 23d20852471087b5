/**
 * Notes from and to other programs' files.
 *
 * <p>Screens use {@link app.offgrid.notes.interchange.Importer} and {@link app.offgrid.notes.interchange.Exporter}: {@code
 * start} returns at once with the running {@link app.offgrid.notes.interchange.Import} (or {@code Export}) to be cancelled
 * by, and a listener hears, on the worker's thread, a report after every batch; the last one has a state other than running.
 * The format is found out from the file. Files come as an {@link app.offgrid.notes.interchange.Archive}, of which the
 * platform has one for zip, tar, folders and single files.
 *
 * <p>An imported note's id is made from its source ({@link app.offgrid.notes.interchange.Identities}), so a second run
 * finds what the first one brought. Such a note is left as it is, whether it was edited since or not, and the report counts
 * both; one that was deleted on this device stays deleted unless the person asks for it. Nothing is ever overwritten. Where
 * the format gives no ids, a note is known by its name and content, so one that was changed in the other program comes as a
 * new note.
 *
 * <p>Whatever a file says, {@link app.offgrid.notes.interchange.ImportLimits} bound what it can make the app do. Formats are
 * described in docs/FORMATS.md.
 */
package app.offgrid.notes.interchange;
