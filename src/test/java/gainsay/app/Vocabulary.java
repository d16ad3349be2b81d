package gainsay.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/// A published vocabulary, read from its own statements: which classes there are, which properties
/// each takes, and what a property may hold. JSON-LD is held against it.
final class Vocabulary {
    private static final Path FOLDER = House.HOME.resolve("src/test/resources/schemas");
    private static final Pattern STATEMENT =
            Pattern.compile("<([^>]*)> <([^>]*)> <([^>]*)>(?: <[^>]*>)? \\.");
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

    private final String space;
    private final Map<String, Map<String, Set<String>>> statements = new HashMap<>();

    private Vocabulary(String space) {
        this.space = space;
    }

    /// `space` begins the name of each of its terms.
    static Vocabulary of(String file, String space) {
        var vocabulary = new Vocabulary(space);
        try (var in = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file)))) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            lines.map(STATEMENT::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .forEach(at -> vocabulary.add(at.group(1), at.group(2), at.group(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vocabulary;
    }

    private void add(String subject, String predicate, String object) {
        statements
                .computeIfAbsent(subject, _ -> new HashMap<>())
                .computeIfAbsent(predicate, _ -> new HashSet<>())
                .add(object);
    }

    private Set<String> all(String subject, String predicate) {
        return statements.getOrDefault(subject, Map.of()).getOrDefault(predicate, Set.of());
    }

    boolean isClass(String name) {
        return all(space + name, TYPE).contains(RDFS + "Class");
    }

    boolean isNamed(String name, String kind) {
        return all(space + name, TYPE).contains(space + kind);
    }

    /// The class and all that it is a kind of.
    private Set<String> ancestors(String type) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) {
                open.addAll(all(next, RDFS + "subClassOf"));
            }
        }
        return found;
    }

    /// What is wrong with an object of `@type`, one sentence each, in the way of schema.org, whose
    /// properties name the classes that have them and those that they may hold.
    List<String> faults(JsonNode node) {
        var faults = new ArrayList<String>();
        var type = node.path("@type").asString();
        if (!isClass(type)) {
            faults.add("'" + type + "' is no class");
        }
        var kinds = ancestors(space + type);
        node.properties().stream()
                .filter(property -> !property.getKey().startsWith("@"))
                .forEach(property -> {
                    var name = property.getKey();
                    if (meet(kinds, all(space + name, space + "domainIncludes"))) {
                        each(property.getValue()).forEach(value -> hold(name, value, faults));
                    } else {
                        faults.add(type + " has no '" + name + "'");
                    }
                });
        return faults;
    }

    private void hold(String property, JsonNode value, List<String> faults) {
        var range = all(space + property, space + "rangeIncludes");
        if (value.isObject()) {
            if (!meet(ancestors(space + value.path("@type").asString()), range)) {
                faults.add("'" + property + "' may not be a " + value.path("@type").asString());
            }
            faults.addAll(faults(value));
        } else if (range.stream().noneMatch(kind -> isWritten(kind, value))) {
            faults.add("'" + property + "' may not be " + value);
        }
    }

    /// Text where text, an address or a date is wanted, a number where a number is.
    private boolean isWritten(String kind, JsonNode value) {
        var name = kind.startsWith(space) ? kind.substring(space.length()) : kind;
        return switch (name) {
            case "Text", "URL" -> value.isString();
            case "Date" -> value.isString() && value.asString().matches("\\d{4}-\\d\\d-\\d\\d");
            case "Number" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private static Iterable<JsonNode> each(JsonNode value) {
        return value.isArray() ? value : List.of(value);
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /// Whether a property of the house style of the W3C, which says domain and range or neither,
    /// may lead from the one class to the other.
    boolean leads(String from, String property, String to) {
        var domain = all(space + property, RDFS + "domain");
        var range = all(space + property, RDFS + "range");
        return statements.containsKey(space + property)
                && (domain.isEmpty() || meet(ancestors(space + from), domain))
                && (range.isEmpty() || to.isEmpty() || meet(ancestors(space + to), range));
    }
}
