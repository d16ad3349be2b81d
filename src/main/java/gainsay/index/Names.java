package gainsay.index;

import gainsay.model.Claim;
import gainsay.model.Entity;
import gainsay.model.EntityType;
import gainsay.model.Party;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Who is meant by a name, read off the dictionary of names instead of the claims themselves.
final class Names {
    /// So many claims of an entity are asked for its name and aliases.
    private static final int WITNESSES = 100;

    private static final int BEST_KNOWN = 20;

    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey());

    private final Lookup lookup;

    Names(Lookup lookup) {
        this.lookup = lookup;
    }

    /// The ids of all that go by this name; where none does, of those whose name holds its words.
    Set<String> ids(String name) throws IOException {
        var folded = Fields.term(Folding.name(name));
        var prefix = folded + '\0';
        var exact = ids(prefix, term -> term.startsWith(prefix), term -> true);
        if (!exact.isEmpty() || folded.isEmpty()) {
            return exact;
        }
        var words = Folding.words(name);
        return ids("", term -> true, term -> holds(term, words));
    }

    /// Most claims first, then by id; the best known only, where a name fits many.
    List<Known> known(String name) throws IOException {
        var claims = new TreeMap<String, Integer>();
        for (var id : ids(name)) {
            claims.put(id, lookup.searcher().count(claimsOf(id)));
        }
        var best = claims.entrySet().stream().sorted(MOST_FIRST).limit(BEST_KNOWN).toList();
        var known = new ArrayList<Known>();
        for (var one : best) {
            known.add(new Known(entity(one.getKey(), WITNESSES), one.getValue()));
        }
        return known;
    }

    /// The dictionary is read no further than this; whoever has more names types one more letter.
    private static final int MOST_NAMES = 200_000;

    List<Known> beginning(String beginning, int limit) throws IOException {
        var folded = Fields.term(Folding.name(beginning));
        if (folded.isEmpty()) {
            return List.of();
        }
        var ids = ids(folded, term -> term.startsWith(folded), term -> true);
        if (ids.size() < limit) {
            var looked = new int[1];
            var inside = " " + folded;
            ids.addAll(
                    ids(
                            "",
                            term -> looked[0]++ < MOST_NAMES,
                            term -> term.indexOf(inside) >= 0 && isInName(term, inside)));
        }
        var claims = new TreeMap<String, Integer>();
        for (var id : ids) {
            claims.put(id, lookup.searcher().count(Lookup.term(Fields.ENTITY, id)));
        }
        var known = new ArrayList<Known>();
        for (var one : claims.entrySet().stream().sorted(MOST_FIRST).limit(limit).toList()) {
            known.add(new Known(entity(one.getKey(), 1), one.getValue()));
        }
        return known;
    }

    private static boolean isInName(String term, String part) {
        return term.indexOf(part) < term.indexOf('\0');
    }

    /// Empty when no claim knows the id.
    Optional<Entity> entityOf(String id) throws IOException {
        return lookup.searcher().count(claimsOf(id)) == 0
                ? Optional.empty()
                : Optional.of(entity(id, WITNESSES));
    }

    private static Query claimsOf(String id) {
        return Lookup.both(Lookup.term(Fields.ENTITY, id), Lookup.kind("claim"));
    }

    private Set<String> ids(String from, Predicate<String> goOn, Predicate<String> wanted)
            throws IOException {
        var ids = new TreeSet<String>();
        var terms = MultiTerms.getTerms(lookup.searcher().getIndexReader(), Fields.NAMED);
        if (terms == null) {
            return ids;
        }
        var each = terms.iterator();
        if (each.seekCeil(new BytesRef(from)) == TermsEnum.SeekStatus.END) {
            return ids;
        }
        for (var at = each.term(); at != null; at = each.next()) {
            var term = at.utf8ToString();
            if (!goOn.test(term)) {
                break;
            }
            if (wanted.test(term) && isAlive(term)) {
                ids.add(term.substring(term.indexOf('\0') + 1));
            }
        }
        return ids;
    }

    /// The dictionary still knows the names of claims that were taken out.
    private boolean isAlive(String term) throws IOException {
        return lookup.searcher().count(new TermQuery(new Term(Fields.NAMED, term))) > 0;
    }

    /// Most names hold not even the letters; taking those apart would cost the most.
    private static boolean holds(String term, Set<String> words) {
        return words.stream().allMatch(term::contains)
                && Arrays.asList(term.substring(0, term.indexOf('\0')).split(" "))
                        .containsAll(words);
    }

    private Entity entity(String id, int witnesses) throws IOException {
        var mine = claimsOf(id);
        var stored = lookup.searcher().storedFields();
        var found = new ArrayList<Entity>();
        for (var hit : lookup.searcher().search(mine, witnesses, Orders.BY_PLACE).scoreDocs) {
            var value = stored.document(hit.doc, Set.of(Fields.VALUE)).get(Fields.VALUE);
            entities(lookup.codec().claim(value))
                    .filter(e -> e.id().equals(id))
                    .forEach(found::add);
        }
        return merged(id, found);
    }

    /// A topic may be known by its id alone.
    private static Entity merged(String id, List<Entity> found) {
        if (found.isEmpty()) {
            return new Entity(id, id, EntityType.TOPIC, List.of());
        }
        var first = found.getFirst();
        var aliases = new LinkedHashSet<String>();
        found.forEach(entity -> aliases.add(entity.name()));
        found.forEach(entity -> aliases.addAll(entity.aliases()));
        aliases.remove(first.name());
        return new Entity(id, first.name(), first.type(), List.copyOf(aliases));
    }

    private static Stream<Entity> entities(Claim claim) {
        return Stream.concat(
                Stream.ofNullable(claim.subject()), claim.parties().stream().map(Party::entity));
    }
}
