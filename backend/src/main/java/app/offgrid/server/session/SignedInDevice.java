package app.offgrid.server.session;

/**
 * A device that is signed in to an account.
 *
 * @param name as the device calls itself; may be empty
 * @param lastContactAt when it last synced, to the minute, milliseconds since the epoch
 */
public record SignedInDevice(String deviceId, String name, long lastContactAt) {}
