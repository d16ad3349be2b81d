package gainsay.app;

import java.net.URI;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/// A face that listens, such as the desk in the browser. Faces do not know one another: the command
/// line opens whichever is on the class path.
public interface Site {
    /// Opens on the index of the settings; the rooms are asked for only when something is to be
    /// read. What keeps it from opening is a [CannotRun].
    Open open(Settings settings, Supplier<Rooms> rooms, Address address);

    /// A site that answers until it is closed.
    interface Open extends AutoCloseable {
        URI address();

        @Override
        void close();
    }

    static Site find() {
        return ServiceLoader.load(Site.class)
                .findFirst()
                .orElseThrow(() ->
                        new CannotRun(
                                "This build holds no server; build it again with all its"
                                        + " rooms."));
    }
}
