package gainsay.article;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the lines of a PDF in the order in which the file draws them, which keeps columns
/// apart.
final class PdfLines extends PDFTextStripper {
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfLine.Word> words = new ArrayList<>();
    private float top;
    private float size;
    private int letters;
    private int bold;

    private PdfLines() {
        setSortByPosition(false);
    }

    static List<PdfLine> of(PDDocument document) throws IOException {
        var stripper = new PdfLines();
        stripper.writeText(document, Writer.nullWriter());
        stripper.endLine();
        return stripper.lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty() || text.isBlank()) {
            return;
        }
        var first = positions.getFirst();
        var last = positions.getLast();
        top = first.getYDirAdj();
        size = Math.max(size, first.getFontSizeInPt());
        letters += text.length();
        bold += isBold(first) ? text.length() : 0;
        words.add(
                new PdfLine.Word(
                        text.strip(),
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj()));
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        if (!words.isEmpty()) {
            var heavy = bold * 10 >= letters * 9;
            lines.add(new PdfLine(getCurrentPageNo(), words, top, size, heavy));
        }
        words.clear();
        size = 0;
        letters = 0;
        bold = 0;
    }

    private static boolean isBold(TextPosition position) {
        var font = position.getFont();
        var name =
                font == null || font.getName() == null
                        ? ""
                        : font.getName().toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }
}
