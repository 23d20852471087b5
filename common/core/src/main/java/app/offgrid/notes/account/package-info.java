/** Who the device syncs as: signing in and out, and the tokens of the session. */
package app.offgrid.notes.account;
