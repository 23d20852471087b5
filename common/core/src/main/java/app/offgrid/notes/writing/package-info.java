/**
 * What an editor does to a text besides taking keys: lists that go on, formatting, undo, finding, and a cursor that stays
 * with its words when another device changes the text. All pure; positions are characters from the beginning.
 */
package app.offgrid.notes.writing;
