package gainsay.contradict;

import gainsay.model.Finding;
import java.util.List;

/// One piece of arithmetic inside an article. It is silent where it is not sure what belongs
/// together: a false alarm costs more than a miss.
interface Check {
    List<Finding> of(Page page);
}
