/** The database: settings, collections with their indexes, and what its errors mean. */
package app.offgrid.server.mongo;
