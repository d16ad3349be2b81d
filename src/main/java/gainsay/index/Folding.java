package gainsay.index;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Makes equal what differs in case, accents and punctuation only: whole names with [#name],
/// running text as an analyzer, which also takes plural and tense off its words.
final class Folding extends Analyzer {
    /// "C++" and "AT&T" keep their signs.
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+#&%]+");

    private static final int WIDEST = 4;

    static String name(String name) {
        var folded = new char[name.length() * WIDEST];
        var length =
                ASCIIFoldingFilter.foldToASCII(name.toCharArray(), 0, folded, 0, name.length());
        var lower = new String(folded, 0, length).toLowerCase(Locale.ROOT);
        var words = BETWEEN_WORDS.matcher(lower).replaceAll(" ").strip();
        return words.isEmpty() ? lower.strip() : words;
    }

    static Set<String> words(String name) {
        return new LinkedHashSet<>(Arrays.asList(name(name).split(" ")));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var possessor = new EnglishPossessiveFilter(words);
        var lower = new LowerCaseFilter(possessor);
        return new TokenStreamComponents(words, new KStemFilter(new ASCIIFoldingFilter(lower)));
    }
}
