/** The journal of accepted changes, the view of it, and the calls that sync devices. Rests on http, mongo and session. */
package app.offgrid.server.sync;
