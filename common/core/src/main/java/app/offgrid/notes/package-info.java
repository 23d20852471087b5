/** The core of Offgrid Notes: everything that is neither a screen, a phone nor a server. */
package app.offgrid.notes;
