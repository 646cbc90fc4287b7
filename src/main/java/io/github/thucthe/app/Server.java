package io.github.thucthe.app;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.format.FormatException;
import io.github.thucthe.format.HtmlWriter;
import io.github.thucthe.format.JsonWriter;
import io.github.thucthe.format.JsonlReader;
import io.github.thucthe.format.SourceArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The web page and the JSON API.
 *
 * <p>{@code POST /api/extract} takes {@code text/plain}, with {@code ?published=YYYY-MM-DD} where
 * the day is known, or {@code application/json} as {@code {"text": …, "published": …}}, and answers
 * with the JSON of {@link JsonWriter}. {@code GET /health} answers while the server takes requests.
 * Errors are {@code {"error": …}} with a status of 4xx or 5xx.
 */
final class Server {

  /** Requests that are read or answered at a time; those beyond wait. */
  private static final int EXCHANGES = 32;

  /** How much of a body that is too large is read on, so that the client sees the answer. */
  private static final long DRAINED = 64 << 20;

  private static final int STOP_SECONDS = 10;
  private static final String JSON = "application/json";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /**
   * What a server takes upon itself.
   *
   * @param bytes the longest body of a request
   * @param seconds the longest time for one article, waiting included
   * @param threads how many articles are annotated at a time
   * @param waiting how many more may wait
   */
  record Limits(int bytes, int seconds, int threads, int waiting) {}

  private record Answer(int status, String type, byte[] body) {}

  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;

    Refusal(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  private final HttpServer http;
  private final ExecutorService exchanges = Executors.newFixedThreadPool(EXCHANGES);
  private final ThreadPoolExecutor workers;
  private final Limits limits;
  private final Annotator annotator;
  private final Map<String, Page> pages = Page.all();
  private final Phaser open = new Phaser(1);
  private volatile boolean stopping;

  private Server(HttpServer http, Limits limits, Annotator annotator) {
    this.http = http;
    this.limits = limits;
    this.annotator = annotator;
    this.workers =
        new ThreadPoolExecutor(
            limits.threads,
            limits.threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.waiting));
  }

  /**
   * Starts a server.
   *
   * @throws IOException when the address cannot be had
   */
  static Server start(InetSocketAddress address, Limits limits, Annotator annotator)
      throws IOException {
    // Read once by the JDK's server: seconds for a request to arrive and an answer to leave.
    System.setProperty("sun.net.httpserver.maxReqTime", "60");
    System.setProperty("sun.net.httpserver.maxRspTime", "120");
    Server server = new Server(HttpServer.create(address, 0), limits, annotator);
    server.http.setExecutor(server.exchanges);
    server.http.createContext("/", server::handle);
    server.http.start();
    return server;
  }

  /** Where a browser finds the page. */
  String url() {
    InetSocketAddress address = http.getAddress();
    boolean everywhere = address.getAddress().isAnyLocalAddress();
    boolean local = everywhere || address.getAddress().isLoopbackAddress();
    String host = local ? "localhost" : address.getHostString();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /** Refuses new requests, finishes those under way, and closes. */
  void stop() {
    stopping = true;
    try {
      open.awaitAdvanceInterruptibly(open.arrive(), STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      // What is still under way is cut off below.
    }
    http.stop(0);
    exchanges.shutdownNow();
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    open.register();
    try (exchange) {
      Answer answer;
      try {
        answer = answer(exchange);
      } catch (Refusal e) {
        answer = error(e.status, e.getMessage());
        if (e.status == 429 || e.status == 503) {
          exchange.getResponseHeaders().set("Retry-After", "1");
        }
      }
      send(exchange, answer);
    } finally {
      open.arriveAndDeregister();
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", answer.type);
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(answer.status, head ? -1 : answer.body.length);
    if (!head) {
      exchange.getResponseBody().write(answer.body);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException, Refusal {
    if (stopping) {
      throw new Refusal(503, "the server is stopping");
    }
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/api/extract":
        require(exchange, "POST");
        return extract(exchange, Server::json);
      case "/view":
        require(exchange, "POST");
        return extract(exchange, Server::view);
      case "/health":
        require(exchange, "GET");
        return new Answer(200, JSON, "{\"status\":\"ok\"}\n".getBytes(StandardCharsets.UTF_8));
      default:
        Page page = pages.get(path);
        if (page == null) {
          throw new Refusal(404, "nothing at " + path);
        }
        require(exchange, "GET");
        return new Answer(200, page.type(), page.body());
    }
  }

  private static void require(HttpExchange exchange, String method) throws Refusal {
    String given = exchange.getRequestMethod();
    if (!given.equals(method) && !(given.equals("HEAD") && method.equals("GET"))) {
      exchange.getResponseHeaders().set("Allow", method);
      throw new Refusal(405, given + ": expected " + method);
    }
  }

  private interface View {
    Answer of(AnnotatedDocument doc) throws IOException;
  }

  private Answer extract(HttpExchange exchange, View view) throws IOException, Refusal {
    SourceArticle article = article(exchange);
    Future<Answer> work;
    try {
      work = workers.submit(() -> view.of(annotator.annotate(article.text(), article.published())));
    } catch (RejectedExecutionException e) {
      throw new Refusal(429, "too many articles at a time; try again");
    }
    try {
      return work.get(limits.seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      work.cancel(false);
      throw new Refusal(503, "not done within " + limits.seconds + " seconds");
    } catch (ExecutionException | InterruptedException e) {
      throw new Refusal(500, "failed with " + e.getCause());
    }
  }

  private SourceArticle article(HttpExchange exchange) throws IOException, Refusal {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String media = type == null ? "" : type.toLowerCase(Locale.ROOT).replace(" ", "");
    boolean json = media.equals(JSON) || media.startsWith(JSON + ";");
    boolean text = media.equals("text/plain") || media.startsWith("text/plain;");
    boolean otherCharset =
        media.contains("charset=") && !media.replace("\"", "").contains("charset=utf-8");
    if (!json && !text || otherCharset) {
      throw new Refusal(
          415, "Content-Type " + type + ": expected text/plain or application/json in UTF-8");
    }
    byte[] body = body(exchange);
    LocalDate published = published(exchange.getRequestURI().getRawQuery());
    try {
      if (!json) {
        return new SourceArticle(null, decode(body), published);
      }
      SourceArticle article = JsonlReader.readUnnamed(body);
      return article.published() != null
          ? article
          : new SourceArticle(null, article.text(), published);
    } catch (FormatException e) {
      throw new Refusal(400, e.getMessage());
    }
  }

  private byte[] body(HttpExchange exchange) throws IOException, Refusal {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(limits.bytes + 1);
    if (body.length > limits.bytes) {
      byte[] ignored = new byte[1 << 16];
      long left = DRAINED;
      for (int read; left > 0 && (read = in.read(ignored)) > 0; left -= read) {}
      throw new Refusal(413, "longer than " + limits.bytes + " bytes");
    }
    return body;
  }

  private static String decode(byte[] body) throws Refusal {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "not UTF-8");
    }
  }

  private static LocalDate published(String query) throws Refusal {
    if (query == null) {
      return null;
    }
    for (String parameter : query.split("&")) {
      if (parameter.startsWith("published=")) {
        String value = parameter.substring("published=".length());
        try {
          return LocalDate.parse(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (DateTimeException | IllegalArgumentException e) {
          throw new Refusal(400, "published: '" + value + "' is no date; expected YYYY-MM-DD");
        }
      }
    }
    return null;
  }

  private static Answer json(AnnotatedDocument doc) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonWriter(false).write(null, doc, out);
    return new Answer(200, JSON, out.toByteArray());
  }

  /** What the page shows: the document and its HTML. */
  private static Answer view(AnnotatedDocument doc) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("{\"document\":".getBytes(StandardCharsets.UTF_8));
    new JsonWriter(false).write(null, doc, out);
    out.writeBytes(",\"html\":\"".getBytes(StandardCharsets.UTF_8));
    out.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(HtmlWriter.fragment(doc)));
    out.writeBytes("\"}\n".getBytes(StandardCharsets.UTF_8));
    return new Answer(200, JSON, out.toByteArray());
  }

  private static Answer error(int status, String message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("{\"error\":\"".getBytes(StandardCharsets.UTF_8));
    out.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(message));
    out.writeBytes("\"}\n".getBytes(StandardCharsets.UTF_8));
    return new Answer(status, JSON, out.toByteArray());
  }
}
