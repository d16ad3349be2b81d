package gainsay.app;

import gainsay.index.Codec;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;
import gainsay.model.Ruling;

/// The JSON of the house. `claimLine` and `findingLine` write the contract's objects, one line
/// each; the methods of [Codec] write the same with a few more fields, so that nothing is lost.
public final class Json implements Codec {
    /// The contract's claim object.
    public String claimLine(Claim claim) {
        return JsonOut.contract(out -> ClaimJson.write(out, claim));
    }

    /// The contract's finding object.
    public String findingLine(Finding finding) {
        return JsonOut.contract(out -> FindingJson.write(out, finding));
    }

    @Override
    public String claim(Claim claim) {
        return JsonOut.exact(out -> ClaimJson.write(out, claim));
    }

    /// Reads the contract's object too; what that leaves out is then left out here.
    @Override
    public Claim claim(String written) {
        return ClaimJson.read(JsonIn.parse(written));
    }

    @Override
    public String finding(Finding finding) {
        return JsonOut.exact(out -> FindingJson.write(out, finding));
    }

    @Override
    public Finding finding(String written) {
        return FindingJson.read(JsonIn.parse(written));
    }

    @Override
    public String article(Article article) {
        return JsonOut.exact(out -> ArticleJson.write(out, article));
    }

    @Override
    public Article article(String written) {
        return ArticleJson.read(JsonIn.parse(written));
    }

    /// One line of ASCII, for export as well: what a ruling hangs on must come back word for word.
    @Override
    public String ruling(Ruling ruling) {
        return JsonOut.exact(out -> RulingJson.write(out, ruling));
    }

    @Override
    public Ruling ruling(String written) {
        return RulingJson.read(JsonIn.parse(written));
    }
}
