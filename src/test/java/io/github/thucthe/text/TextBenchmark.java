package io.github.thucthe.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Normalising and folding a text of about 1 MB of UTF-8; one operation a millisecond is 1,000 MB a
 * second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class TextBenchmark {

  private static final String PARAGRAPH =
      "Ngày 12/3, Ủy ban nhân dân tỉnh Quảng Ninh phối hợp với Bộ Thông tin và Truyền thông khai"
          + " mạc diễn đàn thường niên lần thứ 5; hơn 300 đại biểu của TP.HCM, Hà Nội tham dự.\n";

  private static final Map<String, String> TEXTS =
      Map.of(
          "clean", PARAGRAPH,
          "quoted", PARAGRAPH.replace("diễn đàn", "“diễn đàn”").replace("12/3,", "12–3…"),
          "decomposed", Normalizer.normalize(PARAGRAPH, Normalizer.Form.NFD),
          "html",
              "<p>" + PARAGRAPH.replace("à", "&agrave;").replace("ủ", "&#7911;").trim() + "</p>",
          "cyrillic", PARAGRAPH.replace("Thông", "Thоng").replace(" ", "  "));

  @Param({"clean", "quoted", "decomposed", "html", "cyrillic"})
  public String kind;

  private String text;

  @Setup(Level.Trial)
  public void repeat() {
    String piece = TEXTS.get(kind);
    int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
    text = piece.repeat(1_000_000 / bytes);
  }

  @Benchmark
  public AlignedText normalize() {
    return TextNormalizer.normalize(text);
  }

  @Benchmark
  public String key() {
    return Folding.key(text);
  }
}
