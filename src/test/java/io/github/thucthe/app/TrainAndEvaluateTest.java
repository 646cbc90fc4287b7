package io.github.thucthe.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainAndEvaluateTest {

  private static final String[] NAMES = {"Mai Lan", "Hoàng Anh", "Thu Hà", "Đức Long", "Kim Chi"};
  private static final String[] DRUGS = {"Paradol", "Zentrox", "Mivacil", "Coldrex", "Novafen"};

  @TempDir private Path folder;

  @Test
  void modelsLearnTheTypesOfTheirDataAndAreMeasuredOnThem() throws IOException {
    Path train = write("train.conll", sentences(0, 60));
    Path test = write("test.conll", sentences(60, 80));
    Path model = folder.resolve("m.bin");

    CommandLineRun trained =
        CommandLineRun.of("train", "--data", train.toString(), "--model", model.toString());
    assertEquals(0, trained.status(), trained.err());
    assertTrue(trained.err().contains("which finds DRUG, PERSON"), trained.err());
    CommandLineRun evaluated =
        CommandLineRun.of("evaluate", "--model", model.toString(), "--test", test.toString());

    assertEquals(0, evaluated.status(), evaluated.err());
    String drug = line(evaluated.out(), "DRUG");
    assertTrue(drug.endsWith(" 20       20"), evaluated.out());
    assertTrue(f1(line(evaluated.out(), "total")) > 90, evaluated.out());
    assertFalse(evaluated.out().contains("LOCATION"), "no line of the file marks one");
  }

  @Test
  void evaluateUsesTheStandardPipelineWithoutAModel() throws IOException {
    Path test = write("a.txt", "# id: a\n\n<ORG>ASEAN</ORG> và <ORG>ASEAN và</ORG>.\n");

    CommandLineRun run = CommandLineRun.of("evaluate", "--test", test.toString());

    assertEquals(0, run.status(), run.err());
    assertTrue(line(run.out(), "ORGANIZATION").contains(" 50.00%    50.00%    50.00%"), run.out());
  }

  @Test
  void refuseWhatIsNoData() throws IOException {
    Path model = folder.resolve("m.bin");
    Path broken = write("broken.conll", "Hà B-LOC\nNội\n");
    Path missing = folder.resolve("missing.conll");

    assertRefused(
        "broken.conll:2", "train", "--data", broken.toString(), "--model", model.toString());
    assertRefused("no such file", "evaluate", "--test", missing.toString());
    assertRefused("found no .txt", "evaluate", "--test", folder.resolve(".").toString() + "/sub");
    assertFalse(Files.exists(model));
  }

  @Test
  void refuseWhatIsNoModelAndKeepIt() throws IOException {
    Path test = write("test.conll", sentences(0, 1));
    Path foreign = write("foreign.bin", "no model");
    byte[] before = Files.readAllBytes(foreign);

    assertRefused(
        "foreign.bin", "evaluate", "--model", foreign.toString(), "--test", test.toString());
    assertRefused(
        "a folder that exists",
        "train",
        "--data",
        test.toString(),
        "--model",
        folder.resolve("no/m.bin").toString());
    assertArrayEquals(before, Files.readAllBytes(foreign));
  }

  private void assertRefused(String reason, String... args) throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    CommandLineRun run = CommandLineRun.of(args);

    assertEquals(1, run.status(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains(reason), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static String sentences(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      String[] name = NAMES[i % 5].split(" ");
      lines.append("Bệnh O\nnhân O\n").append(name[0]).append(" B-PER\n");
      lines.append(name[1]).append(" I-PER\nuống O\nthuốc O\n");
      lines.append(DRUGS[i / 5 % 5]).append(" B-DRUG\n");
      lines.append(i % 2 == 0 ? "mỗi O\nsáng O\n" : "trước O\nbữa_ăn O\n").append(". O\n\n");
    }
    return lines.toString();
  }

  private static String line(String table, String type) {
    return table.lines().filter(line -> line.startsWith(type + " ")).findFirst().orElseThrow();
  }

  private static double f1(String line) {
    return Double.parseDouble(line.split(" +")[3].replace("%", ""));
  }
}
