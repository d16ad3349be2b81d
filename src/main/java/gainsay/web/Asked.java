package gainsay.web;

import io.javalin.http.Context;
import java.util.HashMap;

/// Requests read into our own values.
final class Asked {
    private Asked() {}

    /// The query; of a name that is given twice the first counts.
    static Params query(Context request) {
        var values = new HashMap<String, String>();
        request.queryParamMap()
                .forEach((name, given) -> {
                    if (!given.isEmpty() && name.length() <= 40) {
                        values.put(name, given.getFirst());
                    }
                });
        return new Params(values);
    }

    static Params form(Context request) {
        var values = new HashMap<String, String>();
        request.formParamMap()
                .forEach((name, given) -> {
                    if (!given.isEmpty() && name.length() <= 40) {
                        values.put(name, given.getFirst());
                    }
                });
        return new Params(values);
    }

    static boolean isForApi(Context request) {
        return request.path().startsWith("/api/");
    }
}
