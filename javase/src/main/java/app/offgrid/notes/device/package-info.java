/** What Codename One lacks, on the desktop and in the simulator. */
package app.offgrid.notes.device;
