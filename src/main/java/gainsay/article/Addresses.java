package gainsay.article;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Tells addresses that anybody on the internet could reach from those of this machine and its
/// network.
final class Addresses {
    private Addresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    /// Besides what Java knows as private: this network, shared and test ranges, and the reserved.
    private static boolean isPublic(byte[] four) {
        var first = four[0] & 0xFF;
        var second = four[1] & 0xFF;
        var shared = first == 100 && second >= 64 && second < 128;
        var special = first == 192 && second == 0 && (four[2] & 0xFF) == 0;
        var benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !shared && !special && !benchmark;
    }

    /// Not the unique local ones, and none that wraps a private address of four bytes.
    private static boolean isPublicSix(byte[] six) {
        if ((six[0] & 0xFE) == 0xFC) {
            return false;
        }
        var translated =
                six[0] == 0 && six[1] == 0x64 && (six[2] & 0xFF) == 0xFF && (six[3] & 0xFF) == 0x9B;
        var compatible = allZero(six, 12);
        if (translated || compatible) {
            return isPublicFour(Arrays.copyOfRange(six, 12, 16));
        }
        var tunnelled = six[0] == 0x20 && six[1] == 0x02;
        return !tunnelled || isPublicFour(Arrays.copyOfRange(six, 2, 6));
    }

    private static boolean allZero(byte[] bytes, int until) {
        for (var i = 0; i < until; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPublicFour(byte[] four) {
        try {
            return isPublic(InetAddress.getByAddress(four));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not four bytes", e);
        }
    }
}
