import io.github.thucthe.Extractor;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.document.Entity;
import io.github.thucthe.document.Mention;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The first example of the README, as a user would compile it. */
public final class Consumer {

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String text =
        "Ngày 12/3, ông Trần Văn An, Giám đốc Sở Y tế (SYT), họp tại Hà Nội. SYT sẽ báo cáo sau.";
    AnnotatedDocument doc = Extractor.extract(text, LocalDate.of(2020, 3, 13));
    for (Mention m : doc.mentions()) {
      out.println(m.start() + " " + m.type() + " " + m.text() + " " + m.value());
    }
    for (Entity e : doc.entities()) {
      out.println(e.name() + " " + e.acronym());
    }
  }
}
