package io.github.thucthe.app;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.thucthe.corpus.GoldArticle;
import io.github.thucthe.corpus.InlineFormat;
import io.github.thucthe.format.HtmlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the server has ready.
 *
 * @param type its media type
 * @param body its bytes
 */
record Page(String type, byte[] body) {

  private static final List<String> SAMPLES =
      List.of("asean-japan-2020-03-retold.txt", "asean-japan-2020-10-retold.txt");

  /** All pages by their path. */
  static Map<String, Page> all() {
    Map<String, Page> pages = new HashMap<>();
    pages.put("/", new Page("text/html; charset=utf-8", resource("serve.html")));
    pages.put("/serve.css", new Page("text/css; charset=utf-8", resource("serve.css")));
    pages.put("/serve.js", new Page("text/javascript; charset=utf-8", resource("serve.js")));
    pages.put("/icon.svg", new Page("image/svg+xml", resource("icon.svg")));
    pages.put("/annotated.css", new Page("text/css; charset=utf-8", utf8(HtmlWriter.styleSheet())));
    pages.put(
        "/annotated.js", new Page("text/javascript; charset=utf-8", utf8(HtmlWriter.script())));
    for (int i = 0; i < SAMPLES.size(); i++) {
      pages.put("/samples/" + (i + 1), sample(SAMPLES.get(i)));
    }
    return pages;
  }

  private static Page sample(String name) {
    try (InputStream in = Page.class.getResourceAsStream("samples/" + name)) {
      GoldArticle article = InlineFormat.read(in, name);
      String json =
          "{\"published\":\""
              + article.published()
              + "\",\"text\":\""
              + new String(JsonStringEncoder.getInstance().quoteAsString(article.text()))
              + "\"}";
      return new Page("application/json", utf8(json));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
