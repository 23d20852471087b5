/** The wire contract, shared by device and server: its messages and their JSON. See docs/PROTOCOL.md. */
package app.offgrid.notes.protocol;
