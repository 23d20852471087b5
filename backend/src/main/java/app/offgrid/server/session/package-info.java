/** Access and refresh tokens. */
package app.offgrid.server.session;
