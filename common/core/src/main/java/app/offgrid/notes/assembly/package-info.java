/** Puts the core together on a host: the same parts in the app, the demo, the tests and the simulation. */
package app.offgrid.notes.assembly;
