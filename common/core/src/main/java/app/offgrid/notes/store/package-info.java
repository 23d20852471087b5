/** The device's database: SQLite, the source of truth for every screen. Each change of it is one named transaction. */
package app.offgrid.notes.store;
