package gainsay.extract;
import gainsay.lexicon.Lexicon;
import gainsay.model.*;
final class ModalityCues { ModalityCues(Lexicon l) { l.hash(); } Modality of(Sentence s, Span q) { q.length(); s.block(); return Modality.ASSERTED; } }
