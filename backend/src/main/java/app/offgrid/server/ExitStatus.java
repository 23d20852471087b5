package app.offgrid.server;

/** What the process ends with, so that whoever watches over it knows whether to start it again. As in sysexits.h. */
enum ExitStatus {
    /** A fault that the running server cannot mend: memory is exhausted, the disk has failed. To be started again. */
    FAULT(70),
    /** The data is damaged, missing, or cannot be read or written. A person has to look. */
    DATA(74),
    /** The port or the data is in use. May pass by itself: to be started again. */
    BUSY(75),
    /** A setting is wrong. Starting again does not help. */
    SETTING(78);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
