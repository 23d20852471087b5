/** Zip, tar, folders and single files of this device, for imports and exports. */
package app.offgrid.notes.files;
