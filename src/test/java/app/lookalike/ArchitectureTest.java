package app.lookalike;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** The walls of the house: who may use whom, and which library lives in which room. */
@AnalyzeClasses(packages = "app.lookalike", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "app.lookalike.";

    @ArchTest
    static final ArchRule arrows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("app")
            .definedBy(ROOT + "app..")
            .layer("cli")
            .definedBy(ROOT + "cli..")
            .layer("ui")
            .definedBy(ROOT + "ui..")
            .layer("service")
            .definedBy(ROOT + "service..")
            .layer("engine")
            .definedBy(ROOT + "engine..")
            .layer("catalog")
            .definedBy(ROOT + "catalog..")
            .layer("settings")
            .definedBy(ROOT + "settings..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("app", "cli", "ui")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("app", "cli", "service", "ui")
            .whereLayer("catalog")
            .mayOnlyBeAccessedByLayers("app", "cli", "ui", "service")
            .whereLayer("settings")
            .mayOnlyBeAccessedByLayers("app", "cli", "ui", "service")
            .because("a lower layer that knows a higher one cannot be tested or replaced alone");

    @ArchTest
    static final ArchRule windowKnowsNoEngine = noClasses()
            .that()
            .resideInAPackage(ROOT + "ui..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are in the engine, but for the value RgbImage",
                    (JavaClass c) -> c.getPackageName().startsWith(ROOT + "engine")
                            && !c.getSimpleName().equals("RgbImage")))
            .because("the window asks services; a picture's pixels are a plain value");

    @ArchTest
    static final ArchRule baseIsALeaf = noClasses()
            .that()
            .resideInAPackage(ROOT + "base..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are ours but not in base",
                    (JavaClass c) -> c.getPackageName().startsWith(ROOT)
                            && !c.getPackageName().startsWith(ROOT + "base")))
            .because("everything uses it");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles().because("a cycle is one room with two names");

    @ArchTest
    static final ArchRule javaFx = only("javafx..", "ui", "app");

    @ArchTest
    static final ArchRule djl = only("ai.djl..", "engine.embedding");

    @ArchTest
    static final ArchRule tensorFlow = only("org.tensorflow..", "engine.embedding");

    @ArchTest
    static final ArchRule hdf = only("io.jhdf..", "engine.embedding");

    @ArchTest
    static final ArchRule smile = only("smile..", "engine.index");

    @ArchTest
    static final ArchRule commonsCsv = only("org.apache.commons.csv..", "catalog");

    @ArchTest
    static final ArchRule sql = only("java.sql..", "catalog.workspace");

    @ArchTest
    static final ArchRule twelveMonkeys = only("com.twelvemonkeys..", "engine.image");

    @ArchTest
    static final ArchRule metadataExtractor = only("com.drew..", "engine.image");

    @ArchTest
    static final ArchRule picocli = only("picocli..", "cli");

    @ArchTest
    static final ArchRule viewModelsKnowNoNodes = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .because("what a screen knows is tested without a screen");

    @ArchTest
    static final ArchRule oneWayToTheUiThread = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "app..", ROOT + "ui.common..")
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("background work goes through TaskRunner, which delivers on the right thread");

    @ArchTest
    static final ArchRule standardStreams = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "cli..", ROOT + "app..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("stdout belongs to the command line's contract; everything else logs");

    private static ArchRule only(String library, String... rooms) {
        String[] packages = Arrays.stream(rooms).map(room -> ROOT + room + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("one library, one room: " + String.join(", ", rooms));
    }
}
