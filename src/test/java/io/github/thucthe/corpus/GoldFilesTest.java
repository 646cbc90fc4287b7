package io.github.thucthe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.thucthe.document.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFilesTest {

  @TempDir Path folder;

  @Test
  void aFolderMayHoldBothFormatsAndOtherFiles() throws IOException {
    Files.writeString(folder.resolve("b.txt"), "# id: b\n\n<PER>Chung</PER> về");
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("a/c.conll"), "Huế B-LOC\n");
    Files.writeString(folder.resolve("README.md"), "<x>");
    List<GoldArticle> articles = GoldFiles.read(folder);
    assertEquals(List.of("c.conll", "b"), articles.stream().map(GoldArticle::id).toList());
    assertEquals(Set.of(EntityType.LOCATION, EntityType.PERSON), GoldFiles.types(articles));
  }

  @Test
  void aSingleFileMayHaveAnyName() throws IOException {
    Path file = Files.writeString(folder.resolve("article.gold"), "<PER>Chung</PER> về");
    assertEquals("Chung về", GoldFiles.read(file).get(0).text());
  }

  @Test
  void whatHoldsNoArticleIsNamed() {
    assertEquals(
        folder + ": expected annotated articles, found no .txt and no .conll file",
        assertThrows(IllegalArgumentException.class, () -> GoldFiles.read(folder)).getMessage());
    assertThrows(NoSuchFileException.class, () -> GoldFiles.read(folder.resolve("none")));
  }
}
