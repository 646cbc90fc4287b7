package io.github.thucthe.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.format.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ServerTest {

  private static final int BYTES = 100_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private Server server;

  @BeforeEach
  void start() throws IOException {
    server =
        Server.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Server.Limits(BYTES, 2, 1, 1),
            this::annotate);
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop();
  }

  private AnnotatedDocument annotate(String text, LocalDate published) {
    if (text.equals("WAIT")) {
      begun.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return CommandLineRun.annotate(text, published);
  }

  @Test
  void annotatesPlainText() throws Exception {
    HttpResponse<byte[]> response =
        post(
            "/api/extract?published=2020-03-13",
            "text/plain; charset=UTF-8",
            "Ở ASEAN \uD83D\uDE00");

    assertEquals(200, response.statusCode());
    assertEquals(
        CommandLineRun.annotate("Ở ASEAN \uD83D\uDE00", LocalDate.of(2020, 3, 13)),
        JsonReader.read(new ByteArrayInputStream(response.body())));
  }

  @Test
  void annotatesTextInJson() throws Exception {
    HttpResponse<byte[]> response =
        post("/api/extract", "application/json", "{\"text\":\"a\",\"published\":\"2020-03-13\"}");

    assertEquals(
        CommandLineRun.annotate("a", LocalDate.of(2020, 3, 13)),
        JsonReader.read(new ByteArrayInputStream(response.body())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /api/extract                      | application/json  | {"text":    | 400 | broken JSON
          /api/extract                      | application/json  | {}          | 400 | no "text"
          /api/extract                      | application/json  | ["a"]       | 400 | object
          /api/extract                      | application/json  | {"text":"a","published":"x"} | 400 | x
          /api/extract?published=13/03/2020 | text/plain        | a           | 400 | YYYY-MM-DD
          /api/extract                      | text/html         | a           | 415 | text/plain
          /api/extract                      | text/plain; charset=latin1 | a  | 415 | UTF-8
          /api/none                         | text/plain        | a           | 404 | /api/none
          /health                           | text/plain        | a           | 405 | expected GET
          /api/extract                      | text/plain        | POISON      | 500 | poisoned
          """)
  void explainsWhatIsWrong(String path, String type, String body, int status, String message)
      throws Exception {
    HttpResponse<byte[]> response = post(path, type, body);

    assertEquals(status, response.statusCode());
    assertTrue(error(response).contains(message), error(response));
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            request("/api/extract", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'a', (byte) 0xE9}))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertEquals(400, response.statusCode());
    assertEquals("not UTF-8", error(response));
  }

  @ParameterizedTest
  @ValueSource(ints = {BYTES + 1, 5_000_000})
  void refusesWhatIsTooLongAndSaysSo(int length) throws Exception {
    HttpResponse<byte[]> response = post("/api/extract", "text/plain", "a".repeat(length));

    assertEquals(413, response.statusCode());
    assertTrue(error(response).contains("100000 bytes"));
  }

  @Test
  void takesWhatIsJustNotTooLong() throws Exception {
    assertEquals(200, post("/api/extract", "text/plain", "a".repeat(BYTES)).statusCode());
  }

  @Test
  void givesUpAfterATimeAndRefusesMoreThanItCanTake() throws Exception {
    List<CompletableFuture<HttpResponse<byte[]>>> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(
          client.sendAsync(
              request("/api/extract", "text/plain")
                  .POST(HttpRequest.BodyPublishers.ofString("WAIT"))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray()));
    }
    List<Integer> statuses = new ArrayList<>();
    for (CompletableFuture<HttpResponse<byte[]>> each : waiting) {
      statuses.add(each.get(30, TimeUnit.SECONDS).statusCode());
      assertEquals("1", each.get().headers().firstValue("Retry-After").orElse(null));
    }
    statuses.sort(null);

    assertEquals(List.of(429, 429, 503, 503), statuses);
    assertEquals(200, get("/health").statusCode());
  }

  @Test
  void finishesWhatIsUnderWayBeforeItStops() throws Exception {
    CompletableFuture<HttpResponse<byte[]>> underWay =
        client.sendAsync(
            request("/api/extract", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("WAIT"))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    Thread stopping = new Thread(server::stop);
    stopping.start();
    Thread.sleep(100);
    released.countDown();

    assertEquals(200, underWay.get(10, TimeUnit.SECONDS).statusCode());
    stopping.join();
    assertThrows(
        ConnectException.class,
        () ->
            HttpClient.newHttpClient()
                .send(
                    request("/health", "text/plain").GET().build(),
                    HttpResponse.BodyHandlers.ofString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/serve.css", "/serve.js", "/annotated.css", "/annotated.js"})
  void servesThePageUnderAStrictPolicy(String path) throws Exception {
    HttpResponse<byte[]> response = get(path);

    assertEquals(200, response.statusCode());
    String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none';"), policy);
    assertTrue(!policy.contains("unsafe"), policy);
    String body = new String(response.body(), StandardCharsets.UTF_8);
    assertTrue(!body.contains("http://") && !body.contains("https://"), body);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void hasSampleStories(int number) throws Exception {
    JsonNode sample = new ObjectMapper().readTree(get("/samples/" + number).body());

    assertEquals(2020, LocalDate.parse(sample.get("published").textValue()).getYear());
    assertTrue(sample.get("text").textValue().contains("ASEAN"));
    assertTrue(!sample.get("text").textValue().contains("<"));
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Content-Type", type);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(
        request(path, "text/plain").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> post(String path, String type, String body) throws Exception {
    return client.send(
        request(path, type).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String error(HttpResponse<byte[]> response) throws IOException {
    return new ObjectMapper().readTree(response.body()).get("error").textValue();
  }
}
