/** Problem documents, JSON bodies and rate limits, for all calls. */
package app.offgrid.server.http;
