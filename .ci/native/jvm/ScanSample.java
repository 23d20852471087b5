/** What the scan must find, and what it must not. */
final class ScanSample {
    private int ended;

    String inSynchronized() {
        try {
            synchronized (this) {
                throw new IllegalStateException();
            }
        } catch (IllegalStateException e) {
            return "passes";
        }
    }

    String inFinally(boolean bad) {
        try {
            try {
                if (bad) {
                    throw new IllegalStateException();
                }
            } finally {
                ended++;
            }
            return "ends";
        } catch (IllegalStateException e) {
            return "passes";
        }
    }

    synchronized String inSynchronizedMethod() {
        try {
            throw new IllegalStateException();
        } catch (IllegalStateException e) {
            return "is caught";
        }
    }

    String withItsOwnFinally(boolean bad) {
        try {
            if (bad) {
                throw new IllegalStateException();
            }
            return "ends";
        } catch (IllegalStateException e) {
            return "is caught";
        } finally {
            ended++;
        }
    }

    int synchronizedAlone() {
        synchronized (this) {
            return ended;
        }
    }
}
