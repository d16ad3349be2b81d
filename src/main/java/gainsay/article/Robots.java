package gainsay.article;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a site's robots.txt asks of us, by RFC 9309: the group that names us, else the one for all;
/// of its rules the longest that fits, and the kinder of two equals.
record Robots(List<Rule> rules, Duration delay) {
    static final Robots ALLOW_ALL = new Robots(List.of(), Duration.ZERO);

    private static final int LONGEST_DELAY = 10;
    private static final Pattern FIELD = Pattern.compile("^\\s*([A-Za-z-]+)\\s*:\\s*([^#]*)");

    /// A path pattern, in which `*` stands for anything and a last `$` for the end.
    record Rule(boolean allows, String path, Pattern pattern) {
        private static Rule of(boolean allows, String path) {
            var regex = new StringBuilder();
            var anchored = path.endsWith("$");
            var body = anchored ? path.substring(0, path.length() - 1) : path;
            for (var part : body.split("(?<=\\*)|(?=\\*)", -1)) {
                regex.append(part.equals("*") ? ".*?" : Pattern.quote(part));
            }
            return new Rule(allows, path, Pattern.compile(regex + (anchored ? "$" : "")));
        }
    }

    static Robots parse(String text, String agent) {
        var own = new ArrayList<String[]>();
        var all = new ArrayList<String[]>();
        var ours = false;
        var everyones = false;
        var named = false;
        var inAgents = false;
        for (var line : text.lines().toList()) {
            var field = FIELD.matcher(line);
            if (!field.find()) {
                continue;
            }
            var key = field.group(1).toLowerCase(Locale.ROOT);
            var value = field.group(2).strip();
            if (key.equals("user-agent")) {
                if (!inAgents) {
                    ours = false;
                    everyones = false;
                }
                inAgents = true;
                ours |= value.equalsIgnoreCase(agent);
                everyones |= value.equals("*");
                named |= ours;
            } else {
                inAgents = false;
                if (ours) {
                    own.add(new String[] {key, value});
                }
                if (everyones) {
                    all.add(new String[] {key, value});
                }
            }
        }
        return of(named ? own : all);
    }

    private static Robots of(List<String[]> fields) {
        var rules = new ArrayList<Rule>();
        var delay = Duration.ZERO;
        for (var field : fields) {
            var value = field[1];
            if ((field[0].equals("allow") || field[0].equals("disallow")) && !value.isEmpty()) {
                rules.add(Rule.of(field[0].equals("allow"), value));
            } else if (field[0].equals("crawl-delay") && value.matches("\\d{1,3}(\\.\\d+)?")) {
                var seconds = Math.min(LONGEST_DELAY, Double.parseDouble(value));
                delay = Duration.ofMillis((long) (seconds * 1000));
            }
        }
        return new Robots(List.copyOf(rules), delay);
    }

    /// `path` begins with a slash and carries the query.
    boolean allows(String path) {
        if (path.equals("/robots.txt")) {
            return true;
        }
        var best = -1;
        var allowed = true;
        for (var rule : rules) {
            var length = rule.path().length();
            if (length >= best && rule.pattern().matcher(path).lookingAt()) {
                allowed = length > best ? rule.allows() : allowed || rule.allows();
                best = length;
            }
        }
        return allowed;
    }
}
