/**
 * The conformance kit: the wire contract's scenarios and promises as a black box suite for any server. It reads and writes
 * the wire with code of its own, and uses nothing of the server or the core, so that a mistake of theirs cannot hide here.
 */
package app.offgrid.conformance;
