package app.offgrid.notes.store;

/** What the comparison with the server's digest has led to, as far as a person should know. */
public enum Repair {
    /** No difference was found, or a person has read of it. */
    NONE,
    /** This device differed from the server; it has read the account anew and is right again, or is doing so. */
    REPAIRED,
    /** Even after it was read anew the account differs: a defect, to be reported. Nothing more is tried by itself. */
    FAILED
}
