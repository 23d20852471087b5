/** Answers the ports of {@code app.offgrid.notes.host} with Codename One and a few native interfaces. */
package app.offgrid.notes.device;
