package gainsay.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A rule or check that is written but not listed would never be heard.
class RulesAreHeardTest {
    @Test
    void everyRuleIsListedOnce() {
        assertThat(names(Court.RULES))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(written(Rule.class));
    }

    @Test
    void everyCheckIsListedOnce() {
        assertThat(names(Court.CHECKS))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(written(Check.class));
    }

    private static List<String> names(List<?> listed) {
        return listed.stream().map(rule -> rule.getClass().getSimpleName()).toList();
    }

    private static Set<String> written(Class<?> kind) {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("gainsay.contradict")
                        .stream()
                        .filter(type -> type.isAssignableTo(kind) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
    }
}
