/** Signing up, signing in and leaving. Rests on everything but the start. */
package app.offgrid.server.account;
