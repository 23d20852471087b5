package app.offgrid.notes.ui;

/** Plays being offline, for trying things out. */
public interface OfflineSwitch {
    boolean isOn();

    /** Turns it on or off; every request fails at once while it is on. */
    void turn(boolean on);
}
