package io.github.thucthe;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.nio.file.Files;
import java.nio.file.Path;

/** The table of rooms: which package may import which. */
@AnalyzeClasses(
    packages = "io.github.thucthe",
    importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  private static final String ROOT = "io.github.thucthe";

  @ArchTest
  static final ArchRule roomsImportOnlyWhatTheTableAllows =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("text")
          .definedBy(ROOT + ".text")
          .layer("document")
          .definedBy(ROOT + ".document")
          .layer("sequence")
          .definedBy(ROOT + ".sequence")
          .layer("segment")
          .definedBy(ROOT + ".segment")
          .layer("ner")
          .definedBy(ROOT + ".ner")
          .layer("acronym")
          .definedBy(ROOT + ".acronym")
          .layer("temporal")
          .definedBy(ROOT + ".temporal")
          .layer("resolve")
          .definedBy(ROOT + ".resolve")
          .layer("corpus")
          .definedBy(ROOT + ".corpus")
          .layer("format")
          .definedBy(ROOT + ".format")
          .layer("root")
          .definedBy(ROOT)
          .layer("opennlp")
          .definedBy(ROOT + ".opennlp")
          .layer("vncorenlp")
          .definedBy(ROOT + ".vncorenlp")
          .layer("spark")
          .definedBy(ROOT + ".spark")
          .layer("app")
          .definedBy(ROOT + ".app..")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("document")
          .mayOnlyAccessLayers("text")
          .whereLayer("sequence")
          .mayOnlyAccessLayers("text")
          .whereLayer("segment")
          .mayOnlyAccessLayers("text", "document", "sequence")
          .whereLayer("ner")
          .mayOnlyAccessLayers("text", "document", "sequence")
          .whereLayer("acronym")
          .mayOnlyAccessLayers("text", "document")
          .whereLayer("temporal")
          .mayOnlyAccessLayers("text", "document")
          .whereLayer("resolve")
          .mayOnlyAccessLayers("text", "document")
          .whereLayer("corpus")
          .mayOnlyAccessLayers("text", "document")
          .whereLayer("format")
          .mayOnlyAccessLayers("text", "document")
          .whereLayer("root")
          .mayOnlyAccessLayers(
              "text", "document", "sequence", "segment", "ner", "acronym", "temporal", "resolve")
          .whereLayer("opennlp")
          .mayOnlyAccessLayers("root", "document", "text", "segment")
          .whereLayer("vncorenlp")
          .mayOnlyAccessLayers("root", "document", "text", "segment")
          .whereLayer("spark")
          .mayOnlyAccessLayers("root", "document", "text")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule roomsAreFreeOfCycles =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheFacadeTheCorpusAndTheAppOpenFiles =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".corpus", ROOT + ".app..", ROOT + ".vncorenlp")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              Files.class, Path.class, java.io.File.class, java.io.FileInputStream.class);

  @ArchTest
  static final ArchRule noDrawers =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  @ArchTest
  static final ArchRule nothingIsDeserialisedAsJavaObjects =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.io..")
                  .and(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName(
                          "ObjectInputStream")));

  @ArchTest
  static final ArchRule everyClassLivesInARoom =
      classes()
          .should()
          .resideInAnyPackage(
              ROOT,
              ROOT + ".text",
              ROOT + ".document",
              ROOT + ".sequence",
              ROOT + ".segment",
              ROOT + ".ner",
              ROOT + ".acronym",
              ROOT + ".temporal",
              ROOT + ".resolve",
              ROOT + ".corpus",
              ROOT + ".format",
              ROOT + ".opennlp",
              ROOT + ".vncorenlp",
              ROOT + ".spark",
              ROOT + ".app..");
}
