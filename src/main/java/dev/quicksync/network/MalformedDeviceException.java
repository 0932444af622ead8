package dev.quicksync.network;

/** A request names its device in a way that no device can be named. Answered with 400. */
public class MalformedDeviceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedDeviceException() {
        super(Device.HEADER + " must be 1 to 64 letters, digits, dots, hyphens or underscores");
    }
}
