/**
 * A MongoDB-wire server inside this process: mongo-java-server's protocol and query language on a durable storage with
 * ordered indexes of our own. Knows nothing of the application.
 */
package app.offgrid.server.mongo.embedded;
