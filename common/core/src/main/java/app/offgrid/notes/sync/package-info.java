/**
 * The sync engine. {@link app.offgrid.notes.sync.SyncEngine} is a pure function from a state and an event to the next
 * state and its effects; {@link app.offgrid.notes.sync.SyncLoop} runs it on the worker.
 */
package app.offgrid.notes.sync;
