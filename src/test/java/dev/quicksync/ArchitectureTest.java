package dev.quicksync;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the package table of DESIGN.md. */
class ArchitectureTest {

    private static final String ROOT = "dev.quicksync";

    /** Each package with those that it may use. */
    private static final Map<String, Set<String>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("storage", Set.of()),
            Map.entry("load", Set.of()),
            Map.entry("network", Set.of("storage")),
            Map.entry("library", Set.of("storage")),
            Map.entry("quality", Set.of("load", "network", "preference")),
            Map.entry("preference", Set.of("storage")),
            Map.entry("transcode", Set.of()),
            Map.entry("rendition", Set.of("library", "transcode", "storage")),
            Map.entry("http", Set.of()),
            Map.entry("playback", Set.of("library", "quality", "rendition", "http")),
            Map.entry("mixtape", Set.of("library", "storage")),
            Map.entry("precache", Set.of("mixtape", "library", "rendition")),
            Map.entry("account", Set.of("storage"))));

    private static final JavaClasses QUICKSYNC = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<Named<ArchRule>> rules() {
        List<ArchRule> rules = new ArrayList<>();
        TABLE.forEach((name, used) -> rules.add(mayUseOnly(name, used)));
        rules.add(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".Quicksync") // the main class
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAPackage(ROOT)
                .because("a package is a feature"));
        rules.add(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..service..", "..impl..", "..dto..")
                .because("a package is a feature"));
        rules.add(classes()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .resideInAnyPackage(
                        TABLE.keySet().stream().map(ArchitectureTest::within).toArray(String[]::new))
                .because("every package has its row in the table"));
        rules.add(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
        return rules.stream().map(rule -> Named.of(rule.getDescription(), rule.allowEmptyShould(true)));
    }

    private static ArchRule mayUseOnly(String name, Set<String> used) {
        String[] allowed = Stream.concat(Stream.of(name), used.stream())
                .map(ArchitectureTest::within)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(within(name))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .as(name + " may use only " + used);
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }

    @ParameterizedTest
    @MethodSource("rules")
    void code_keepsTheRule(ArchRule rule) {
        rule.check(QUICKSYNC);
    }

    @Test
    void table_isCheckedAgainstRealCode() {
        assertThat(QUICKSYNC.stream().map(type -> type.getPackageName()).distinct())
                .contains(
                        ROOT + ".library",
                        ROOT + ".transcode",
                        ROOT + ".rendition",
                        ROOT + ".playback",
                        ROOT + ".http");
        assertThat(TABLE).hasSize(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dev.quicksync.http      | Object field = dev.quicksync.library.AudioKind.FLAC;  | http may use only []",
                "dev.quicksync.library   | dev.quicksync.rendition.Encoding field;               | library may use only [storage]",
                "dev.quicksync.playback  | void method(dev.quicksync.transcode.FfmpegCommand c) {} | playback may use only",
                "dev.quicksync.mixtape   | dev.quicksync.quality.Rung field;                     | mixtape may use only",
                "dev.quicksync.load.deep | dev.quicksync.http.Problem field;                     | load may use only []",
                "dev.quicksync           |                                                       | should reside in a package 'dev.quicksync'",
                "dev.quicksync.http.util |                                                       | '..util..'",
                "dev.quicksync.helpers   |                                                       | should reside in any package",
            })
    void check_ofAViolation_fails(String inPackage, String body, String broken, @TempDir Path directory)
            throws IOException {
        JavaClasses classes =
                compile(directory, "package " + inPackage + "; class A { " + (body == null ? "" : body) + " }");

        assertThat(brokenRules(classes)).hasSize(1).first().asString().contains(broken);
    }

    @Test
    void check_ofACycle_fails(@TempDir Path directory) throws IOException {
        JavaClasses classes = compile(
                directory,
                "package dev.quicksync.mixtape; public class A { dev.quicksync.precache.B b; }",
                "package dev.quicksync.precache; public class B { dev.quicksync.mixtape.A a; }");

        assertThat(brokenRules(classes)).hasSize(2).anyMatch(rule -> rule.contains("free of cycles"));
    }

    @Test
    void check_ofCodeThatKeepsTheTable_passes(@TempDir Path directory) throws IOException {
        JavaClasses classes = compile(
                directory,
                "package dev.quicksync.precache; public class A { dev.quicksync.library.Track track; java.util.List<A> l; }");

        assertThat(brokenRules(classes)).isEmpty();
    }

    private static List<String> brokenRules(JavaClasses classes) {
        return rules().map(Named::getPayload)
                .filter(rule -> rule.evaluate(classes).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    }

    private static JavaClasses compile(Path directory, String... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(
                List.of("-d", directory.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")));
        for (String source : sources) {
            Matcher name = Pattern.compile("class (\\w+)").matcher(source);
            assertThat(name.find()).isTrue();
            arguments.add(Files.writeString(directory.resolve(name.group(1) + ".java"), source)
                    .toString());
        }
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .as(Arrays.toString(sources))
                .isZero();
        return new ClassFileImporter().importPath(directory);
    }
}
