package gainsay.article;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Stands between Java and the system's name service, so that the very answer by which a connection
/// is made has been checked: a name that is public when asked for and private a moment later is not
/// found. Java makes it, by the file in `META-INF/services`.
public final class GuardedNames extends InetAddressResolverProvider {
    private static final Set<String> GUARDED = ConcurrentHashMap.newKeySet();

    /// From now on this name is found only where all its addresses are public.
    static void guard(String host) {
        GUARDED.add(host.toLowerCase(Locale.ROOT));
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Checking(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "Gainsay's guarded names";
    }

    private record Checking(InetAddressResolver system) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                throws UnknownHostException {
            var found = system.lookupByName(host, policy).toList();
            if (GUARDED.contains(host.toLowerCase(Locale.ROOT))
                    && !found.stream().allMatch(Addresses::isPublic)) {
                throw new UnknownHostException(host + " leads into a private network");
            }
            return found.stream();
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return system.lookupByAddress(address);
        }
    }
}
