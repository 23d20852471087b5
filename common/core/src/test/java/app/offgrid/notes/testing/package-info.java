/** Devices, a network and a model of the server, all in one thread under a virtual clock. */
package app.offgrid.notes.testing;
