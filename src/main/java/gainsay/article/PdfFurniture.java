package gainsay.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds what a PDF repeats at the edges of its pages: running heads, feet and page numbers.
final class PdfFurniture {
    private static final int EDGE = 2;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "(?i)\\W*(?:page |p\\. ?|seite )?\\d{1,4}(?: ?(?:of|/|von) ?\\d{1,4})?\\W*");

    private PdfFurniture() {}

    static Set<PdfLine> of(List<PdfLine> lines) {
        var pages = new TreeMap<Integer, List<PdfLine>>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), _ -> new java.util.ArrayList<>()).add(line));
        var seen = new HashMap<String, Integer>();
        for (var page : pages.values()) {
            edges(page).stream()
                    .map(PdfFurniture::pattern)
                    .distinct()
                    .forEach(p -> seen.merge(p, 1, Integer::sum));
        }
        var furniture = new HashSet<PdfLine>();
        for (var page : pages.values()) {
            for (var line : edges(page)) {
                var often = seen.getOrDefault(pattern(line), 0);
                var repeats = pages.size() > 1 && often >= 2 && often * 3 >= pages.size();
                if (repeats || isPageNumber(line, page)) {
                    furniture.add(line);
                }
            }
        }
        return furniture;
    }

    private static boolean isPageNumber(PdfLine line, List<PdfLine> page) {
        return page.size() > 2 && PAGE_NUMBER.matcher(line.text()).matches();
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        var byHeight = page.stream().sorted((a, b) -> Float.compare(a.top(), b.top())).toList();
        var edges = new HashSet<PdfLine>();
        for (var i = 0; i < byHeight.size(); i++) {
            if (i < EDGE || i >= byHeight.size() - EDGE) {
                edges.add(byHeight.get(i));
            }
        }
        return List.copyOf(edges);
    }

    private static String pattern(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }
}
