package app.lookalike;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.beans.XMLDecoder;
import java.io.FileOutputStream;
import java.io.ObjectInput;
import java.io.ObjectInputFilter;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house: who may use whom, and which library lives in which room. */
class ArchitectureTest {
    private static final Set<String> PLAIN_VALUES =
            Set.of("RgbImage", "Size", "Pooling", "Precision", "ComputePath", "PathReport", "PathVerdict");
    private static final Set<String> INSIDE_SERVICES = Set.of(
            "FeedbackSimulation",
            "KaggleToken",
            "ChosenHead",
            "PictureInspection",
            "Inspected",
            "Prepared",
            "Seen",
            "StoredQueries",
            "QueryEmbedder",
            "Bootstrap",
            "Embedded",
            "Rocchio",
            "Machine",
            "CatalogPictures",
            "ContentNeighbours",
            "GeneratedHistories",
            "HistoryEvaluation",
            "LoadedPicture",
            "ProductTypes",
            "CatalogVectors",
            "CatalogWords",
            "WordModels",
            "WordRanking",
            "WordWeights",
            "DerivedFile",
            "Snapshot",
            "Writing",
            "DoubtfulVectors",
            "FashionRanking",
            "NearDuplicates",
            "NeighbourTable",
            "RankingFolders",
            "StoredVectors",
            "VectorStamp");
    private static final Set<String> READERS_CHOICES =
            Set.of("ColumnMapping", "ProductField", "TablePreview", "InteractionColumns", "InteractionField");
    private static final String ROOT = "app.lookalike.";

    @TestFactory
    Stream<DynamicTest> walls() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.lookalike");
        return rules().map(rule -> DynamicTest.dynamicTest(
                rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(
                arrows(),
                windowKnowsNoEngine(),
                windowKnowsCamerasByTheirInterface(),
                baseIsALeaf(),
                noCycles(),
                viewModelsKnowNoNodes(),
                oneWayToTheUiThread(),
                standardStreams(),
                onePrinter(),
                insideServices(),
                insideReaders(),
                oneWriterOfFilesThatPeopleName(),
                noJavaSerialisation(),
                digitsThatMachinesRead(),
                picturesThroughOneDoor(),
                only("javafx..", "ui", "app"),
                only("ai.djl..", "engine.embedding"),
                only("com.sun.jna..", "engine.clib"),
                only("org.tensorflow..", "engine.embedding", "engine.attribute.training"),
                only("io.jhdf..", "engine.embedding"),
                only("smile..", "engine.index", "engine.attribute"),
                only("org.apache.lucene..", "engine.index"),
                only("org.apache.commons.csv..", "catalog", "service.sheet"),
                only("org.apache.pdfbox..", "service.sheet"),
                only("org.apache.fontbox..", "service.sheet"),
                only("com.openhtmltopdf..", "service.sheet"),
                only("java.sql..", "catalog.workspace"),
                only("com.twelvemonkeys..", "engine.image"),
                only("org.bytedeco..", "camera"),
                only("ch.qos.logback..", "base"),
                only("org.apache.solr..", "service.shared.solr"),
                only("org.apache.spark..", "spark"),
                only("picocli..", "cli", "spark"));
    }

    private static ArchRule arrows() {
        return layeredArchitecture()
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
                .layer("camera")
                .definedBy(ROOT + "camera..")
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
                .whereLayer("camera")
                .mayOnlyBeAccessedByLayers("app", "ui")
                .whereLayer("settings")
                .mayOnlyBeAccessedByLayers("app", "cli", "ui", "service")
                .because("a lower layer that knows a higher one cannot be tested or replaced alone");
    }

    private static ArchRule windowKnowsNoEngine() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "ui..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are in the engine, but for plain values",
                        (JavaClass c) -> c.getPackageName().startsWith(ROOT + "engine")
                                && !PLAIN_VALUES.contains(c.getSimpleName())))
                .because("the window asks services; a picture's pixels and the names of choices are plain values");
    }

    private static ArchRule insideServices() {
        return noClasses()
                .that()
                .resideInAnyPackage(ROOT + "ui..", ROOT + "cli..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are public only for the other packages of their layer",
                        (JavaClass c) -> c.getPackageName().startsWith(ROOT + "service")
                                && INSIDE_SERVICES.contains(c.getSimpleName())))
                .because("the window and the command line ask services, not what services are made of");
    }

    private static ArchRule insideReaders() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "catalog.reader..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "read one format",
                        (JavaClass c) -> c.getPackageName().startsWith(ROOT + "catalog.reader.")
                                && !READERS_CHOICES.contains(c.getSimpleName())))
                .because("CatalogReaders and PictureSources choose the reader");
    }

    private static ArchRule windowKnowsCamerasByTheirInterface() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "camera..", ROOT + "app..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(ROOT.replace(".", "\\.") + "camera\\.Ffmpeg.*")
                .because("the window works with any camera, also one that a test makes up");
    }

    private static ArchRule baseIsALeaf() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "base..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours but not in base",
                        (JavaClass c) -> c.getPackageName().startsWith(ROOT)
                                && !c.getPackageName().startsWith(ROOT + "base")))
                .because("everything uses it");
    }

    private static ArchRule noCycles() {
        return slices().matching(ROOT + "(**)").should().beFreeOfCycles().because("a cycle is one room with two names");
    }

    private static ArchRule viewModelsKnowNoNodes() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("what a screen knows is tested without a screen");
    }

    private static ArchRule oneWayToTheUiThread() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "app..", ROOT + "ui.common..")
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("background work goes through TaskRunner, which delivers on the right thread");
    }

    private static ArchRule onePrinter() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "cli..")
                .and()
                .doNotHaveSimpleName("Console")
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(PrintStream.class)
                .because("Console shows control characters instead of sending them to the terminal");
    }

    private static ArchRule oneWriterOfFilesThatPeopleName() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "cli..", ROOT + "ui..", ROOT + "service.sheet..", ROOT + "service.evaluation..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "writes a file",
                        call -> call.getTargetOwner().isEquivalentTo(Files.class)
                                && call.getName()
                                        .matches("write.*|newBufferedWriter|newOutputStream|move|copy|create.*")))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(FileOutputStream.class)
                .because("base.file.OutputFile replaces nothing unasked, follows links and refuses devices");
    }

    private static ArchRule standardStreams() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "cli..", ROOT + "app..", ROOT + "spark..")
                .and()
                .doNotHaveSimpleName("PathProbe")
                .should(ACCESS_STANDARD_STREAMS)
                .because(
                        "stdout belongs to the command line's contract; everything else logs; Spark's driver and PathProbe"
                                + " are the main classes of processes of their own that answer there");
    }

    private static ArchRule digitsThatMachinesRead() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "ui..")
                .should()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(PrintStream.class, "printf", String.class, Object[].class)
                .because(
                        "in some locales digits and letters are others: say Locale.ROOT; the window's texts are its own");
    }

    private static ArchRule noJavaSerialisation() {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "read serialised objects",
                        (JavaClass c) -> c.isAssignableTo(ObjectInput.class)
                                || c.isAssignableTo(ObjectInputFilter.class)
                                || c.isAssignableTo(XMLDecoder.class)))
                .because("who writes such a file chooses which code runs");
    }

    private static ArchRule picturesThroughOneDoor() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "engine.image..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ImageReader.class)
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "the target is ImageIO.read",
                        call -> call.getTargetOwner().isEquivalentTo(ImageIO.class)
                                && call.getName().equals("read")))
                .because("a decoder outside the decoding room has no limits");
    }

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
