package dev.baton.intake.form;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Tells one source of submissions from another by its address. */
final class Sources {

    private static final int NETWORK_BYTES = 8;

    private Sources() {}

    /** The address, or of IPv6 its network of 64 bits. */
    static String networkOf(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
