package dev.quicksync.network;

import jakarta.ws.rs.BadRequestException;

/** A request names its device in a way that no device can be named. It is answered with 400. */
public class MalformedDeviceException extends BadRequestException {

    private static final long serialVersionUID = 1;

    MalformedDeviceException() {
        super(Device.HEADER + " must be 1 to 64 letters, digits, dots, hyphens or underscores");
    }
}
