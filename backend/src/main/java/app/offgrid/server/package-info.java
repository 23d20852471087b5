/** Starts the server. Knows everything; nothing knows it. */
package app.offgrid.server;
