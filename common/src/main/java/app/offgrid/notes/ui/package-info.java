/**
 * What a person sees. Forms read and write notes through the notebook and hear of the sync by its status; they never touch
 * the network, and the database only through the notebook. All texts come from the bundle Messages, all colours from the
 * style sheet.
 */
package app.offgrid.notes.ui;
