/** Two devices and a real server, told step by step in a terminal. Needs no display. */
package app.offgrid.notes.demo;
