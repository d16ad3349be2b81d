package gainsay.app;

import gainsay.index.Codec;
import gainsay.model.Article;
import gainsay.model.Claim;
import gainsay.model.Finding;

/// The JSON of the house. `claimLine` and `findingLine` write the contract's objects, one line
/// each; the methods of [Codec] write the same with a few more fields, so that nothing is lost.
public final class Json implements Codec {
    /// The contract's claim object.
    public String claimLine(Claim claim) {
        return unbuilt();
    }

    /// The contract's finding object.
    public String findingLine(Finding finding) {
        return unbuilt();
    }

    @Override
    public String claim(Claim claim) {
        return unbuilt();
    }

    /// Reads the contract's object too; what that leaves out is then left out here.
    @Override
    public Claim claim(String written) {
        return unbuilt();
    }

    @Override
    public String finding(Finding finding) {
        return unbuilt();
    }

    @Override
    public Finding finding(String written) {
        return unbuilt();
    }

    @Override
    public String article(Article article) {
        return unbuilt();
    }

    @Override
    public Article article(String written) {
        return unbuilt();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T unbuilt() {
        throw new UnsupportedOperationException();
    }
}
