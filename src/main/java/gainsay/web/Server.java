package gainsay.web;

import gainsay.app.Address;
import gainsay.app.ApiJson;
import gainsay.app.CannotRun;
import gainsay.app.Rooms;
import gainsay.app.Settings;
import gainsay.app.Site;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// The desk itself: opened by the command line through [Site], it answers until it is closed.
public final class Server implements Site {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_UPLOAD = 20;
    static final long LARGEST_REQUEST = (LARGEST_UPLOAD + 1L) * MEGABYTE;
    private static final int PATIENCE = 30_000;

    @Override
    public Open open(Settings settings, Supplier<Rooms> rooms, Address address) {
        var refusal = address.refusal();
        if (refusal != null) {
            throw new CannotRun(refusal);
        }
        var keys = address.keys();
        if (keys != null) {
            KeyFile.check(keys);
        }
        var shelves = new Shelves(settings);
        try {
            return started(settings, once(rooms), address, shelves);
        } catch (RuntimeException e) {
            shelves.close();
            throw e;
        }
    }

    private static Open started(
            Settings settings, Supplier<Rooms> rooms, Address address, Shelves shelves) {
        var guard = new Guard(address);
        var intake = new Intake(settings, rooms, shelves);
        var settling = new Settling(shelves, settings, rooms);
        var scales = new Scales(settings, shelves, rooms);
        var javalin =
                Javalin.create(config -> {
                    configure(config, address);
                    config.routes.before(guard::before);
                    new Pages(shelves, guard, scales, intake, settling).route(config.routes);
                    new Api(shelves, guard, scales, intake, settling).route(config.routes);
                    errors(config);
                });
        try {
            javalin.start();
        } catch (JavalinException e) {
            javalin.stop();
            throw new CannotRun(
                    "Nothing can listen on "
                            + address.host()
                            + ":"
                            + address.port()
                            + " ("
                            + reason(e)
                            + "); choose another --port or --host.",
                    e);
        }
        return new Running(javalin, address, shelves, intake, settling);
    }

    private static String reason(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /// Loads the rooms when they are first wanted, and only then.
    private static Supplier<Rooms> once(Supplier<Rooms> rooms) {
        return new Supplier<>() {
            private @org.jspecify.annotations.Nullable Rooms loaded;

            @Override
            public synchronized Rooms get() {
                if (loaded == null) {
                    loaded = rooms.get();
                }
                return loaded;
            }
        };
    }

    private static void configure(JavalinConfig config, Address address) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MEGABYTE;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.maxFileSize(LARGEST_UPLOAD, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.addConnector((server, http) -> connector(server, http, address));
    }

    private static ServerConnector connector(
            org.eclipse.jetty.server.Server server, HttpConfiguration http, Address address) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 * 1024);
        var plain = new HttpConnectionFactory(http);
        var keys = address.keys();
        ServerConnector connector;
        if (keys == null) {
            connector = new ServerConnector(server, plain);
        } else {
            var context = new SslContextFactory.Server();
            context.setKeyStorePath(keys.file().toUri().toString());
            context.setKeyStoreType("PKCS12");
            context.setKeyStorePassword(keys.password());
            http.addCustomizer(new SecureRequestCustomizer(false));
            connector =
                    new ServerConnector(
                            server, new SslConnectionFactory(context, "http/1.1"), plain);
        }
        connector.setHost(address.host());
        connector.setPort(address.port());
        connector.setIdleTimeout(PATIENCE);
        return connector;
    }

    private static void errors(JavalinConfig config) {
        var routes = config.routes;
        routes.exception(Refused.class, (e, request) -> tell(request, e.status(), e.sentence()));
        routes.exception(
                CannotRun.class,
                (e, request) -> tell(request, 409, String.valueOf(e.getMessage())));
        routes.exception(
                IllegalArgumentException.class,
                (e, request) ->
                        tell(request, 400, "The request cannot be read: " + e.getMessage()));
        routes.exception(
                UncheckedIOException.class,
                (e, request) -> tell(request, 503, String.valueOf(e.getMessage())));
        routes.exception(
                HttpResponseException.class,
                (e, request) -> tell(request, e.getStatus(), sentence(e.getStatus())));
        routes.exception(
                Exception.class,
                (e, request) -> {
                    var status = status(e);
                    if (status == 500) {
                        System.getLogger("gainsay.web")
                                .log(System.Logger.Level.WARNING, request.path(), e);
                    }
                    tell(request, status, sentence(status));
                });
        routes.error(
                404,
                request -> {
                    if (request.result() == null) {
                        tell(request, 404, sentence(404));
                    }
                });
    }

    /// What Jetty finds wrong with a request is no fault of ours.
    private static int status(Exception e) {
        var status = 500;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("exceed")) {
                return 413;
            }
            if (cause instanceof HttpException bad) {
                status = bad.getCode();
            }
        }
        return status;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read; load the page again.";
            case 404 -> "There is no such page; look in the overview for what there is.";
            case 405 -> "That cannot be done to this page.";
            case 413 -> "That is too large: 1 MB of text or 20 MB of files at once.";
            case 500 ->
                    "A fault of this program stopped it; please report it with the output of --debug.";
            default -> "The request was answered with " + status + ".";
        };
    }

    private static void tell(Context request, int status, String sentence) {
        request.status(status);
        if (Asked.isForApi(request)) {
            request.contentType("application/problem+json")
                    .result(ApiJson.problem(status, title(status), sentence));
        } else {
            request.contentType("text/html; charset=utf-8").result(Help.error(status, sentence));
        }
    }

    private static String title(int status) {
        return io.javalin.http.HttpStatus.forStatus(status).getMessage();
    }

    private record Running(
            Javalin javalin, Address at, Shelves shelves, Intake intake, Settling settling)
            implements Open {
        @Override
        public URI address() {
            var scheme = at.keys() == null ? "http" : "https";
            var host = at.host().contains(":") ? "[" + at.host() + "]" : at.host();
            return URI.create(scheme + "://" + host + ":" + javalin.port() + "/");
        }

        @Override
        public void close() {
            javalin.stop();
            intake.close();
            settling.close();
            shelves.close();
        }
    }
}
