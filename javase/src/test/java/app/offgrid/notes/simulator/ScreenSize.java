package app.offgrid.notes.simulator;

/** The screen of a kind of device, at one and a half pixels for each of its density-independent ones. */
public enum ScreenSize {
    /** 411 by 822, a phone held upright. */
    PHONE(616, 1233),
    /** The same held sideways. */
    PHONE_SIDEWAYS(1233, 616),
    /** 800 by 600, a small tablet on its side. */
    TABLET(1200, 900),
    /** 1100 by 700, a window on a desktop: room for three columns. */
    DESKTOP(1650, 1050);

    /** A density-independent pixel is a 160th of an inch. */
    static final double PIXELS_PER_MILLIMETRE = 1.5 * 160 / 25.4;

    final int width;
    final int height;

    ScreenSize(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
