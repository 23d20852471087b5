/** The app: its life cycle and the one place where its parts are put together. */
package app.offgrid.notes;
