/** What a screen can do with notes. Everything is local and returns at once. */
package app.offgrid.notes.notebook;
