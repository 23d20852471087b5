/** The tokens that every request bears, and what it means when a request fails. */
package app.offgrid.notes.session;
