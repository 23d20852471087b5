/**
 * What stands between strangers and the server: connections with their limits and deadlines, the memory that requests may
 * take, who a client is, and an orderly end. Rests on http.
 */
package app.offgrid.server.edge;
