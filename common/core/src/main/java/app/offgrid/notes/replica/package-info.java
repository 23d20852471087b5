/**
 * What a device knows of one note, and how edits, answers and news from the server change that. Pure: every method returns
 * a new value, nothing here knows a database or a network.
 */
package app.offgrid.notes.replica;
