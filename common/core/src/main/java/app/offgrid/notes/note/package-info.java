/** What a note is: its fields, its versions and its ids. Imports nothing of the project. */
package app.offgrid.notes.note;
