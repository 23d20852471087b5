/** The real toolkit for tests: a device on a virtual screen, and a person who looks at it and touches it. */
package app.offgrid.notes.simulator;
