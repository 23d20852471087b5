/** The time by which old things are removed: not any clock's word, but what a clock has said for a day. */
package app.offgrid.server.clock;
