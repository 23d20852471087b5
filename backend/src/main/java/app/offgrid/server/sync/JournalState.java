package app.offgrid.server.sync;

/**
 * What is known of an account's journal without reading it. Immutable.
 *
 * @param epoch opaque id of the history
 * @param floor highest sequence of the tombstones that were or may be removed; a device behind it may have missed one
 * @param applied totals at the entry up to which the view is complete; entries after it may be in the view or not
 */
public record JournalState(String epoch, long floor, Totals applied) {}
