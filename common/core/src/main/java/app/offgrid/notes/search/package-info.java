/** What a word is when notes are searched: folding, splitting, questions and where they are answered. Pure. */
package app.offgrid.notes.search;
