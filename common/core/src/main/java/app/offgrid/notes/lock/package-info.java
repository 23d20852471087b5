/** The lock of the screen: a PIN of the app's own, waits after wrong tries, and when to lock. */
package app.offgrid.notes.lock;
