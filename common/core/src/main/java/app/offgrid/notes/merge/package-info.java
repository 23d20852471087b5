/** Three-way merge of notes: field by field, texts by line and word. Pure. */
package app.offgrid.notes.merge;
