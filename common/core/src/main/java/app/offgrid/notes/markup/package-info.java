/**
 * HTML and its dialects as tokens, and as Markdown. Made for input that nobody has checked: no document type is read, no
 * entity expanded beyond a fixed table, nesting and lengths are bounded, and what is broken is taken as well as it can be.
 * Imports nothing of the project. (Codename One's XML parser builds a tree of the whole file; exports with pictures do not
 * fit a phone's memory.)
 */
package app.offgrid.notes.markup;
