/** Plain rules of the tests by which the simulation judges what it sees; each is written from the documents, and calls nothing of what it judges. */
package app.offgrid.server.simulation.rule;
