package io.github.thucthe.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.thucthe.Pipeline;
import io.github.thucthe.format.DocumentId;
import io.github.thucthe.format.HtmlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Drives the page in headless Chromium. Where Chromium and its driver are not installed the tests
 * are skipped, but not where {@code CI} is set.
 */
class ServePageIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static Server server;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    boolean installed = Files.exists(CHROMIUM) && Files.exists(DRIVER);
    assumeTrue(
        installed || System.getenv("CI") != null,
        "needs " + CHROMIUM + " and " + DRIVER + " (Debian packages chromium, chromium-driver)");
    server =
        Server.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Server.Limits(1 << 20, 30, 2, 8),
            Pipeline.standard()::annotate);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
    options.addArguments("--window-size=1280,1000", "--hide-scrollbars", "--lang=en");
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    browser = new ChromeDriver(service, options);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.stop();
    }
  }

  @BeforeEach
  void open() {
    browser.manage().window().setSize(new Dimension(1280, 1000));
    browser.get(server.url());
  }

  @Test
  void showsASampleAfterOneClick() throws IOException {
    find("[data-sample='1']").click();
    awaitResult();

    assertTrue(count(".article mark.ORGANIZATION") > 5);
    assertTrue(count("li.entity") > 5);
    assertEquals("2020-03-13", find("#published").getDomProperty("value"));
    Files.write(Path.of("target", "serve.png"), browser.getScreenshotAs(OutputType.BYTES));
    assertNothingBroken();
  }

  @Test
  void worksByKeyboardAlone() {
    type("Sáng 12/3, Bộ Y tế họp tại Hà Nội.");
    new Actions(browser).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
    awaitResult();
    for (int i = 0; i < 30 && !focused().getTagName().equals("mark"); i++) {
      new Actions(browser).sendKeys(Keys.TAB).perform();
    }

    assertEquals("mark", focused().getTagName());
    assertTrue(find(".tip").isDisplayed());
    new Actions(browser).sendKeys(Keys.ESCAPE).perform();
    assertFalse(find(".tip").isDisplayed());
  }

  @Test
  void explainsAMentionOnHoverAndHighlightsItsEntity() {
    annotate("Bộ Y tế họp tại Hà Nội. Sau đó Bộ Y tế báo cáo Chính phủ.");

    WebElement mark = find("mark.ORGANIZATION");
    new Actions(browser).moveToElement(mark).perform();

    assertTrue(find(".tip").getText().startsWith("ORGANIZATION"), find(".tip").getText());
    assertTrue(count("mark.same") >= 1);
  }

  @Test
  void switchesTypesOffAndOn() {
    annotate("Bộ Y tế họp tại Hà Nội.");
    String shown = find("mark.LOCATION").getCssValue("background-color");

    find("label.LOCATION").click();
    String hidden = find("mark.LOCATION").getCssValue("background-color");
    find("label.LOCATION").click();

    assertEquals("rgba(0, 0, 0, 0)", hidden);
    assertEquals(shown, find("mark.LOCATION").getCssValue("background-color"));
  }

  @Test
  void copiesTheDocumentAsJson() throws IOException {
    annotate("Bộ Y tế họp tại Hà Nội.");
    browser.executeScript(
        "navigator.clipboard.writeText = async (text) => { window.copied = text; };");

    find("#copy").click();
    awaitStatus("Copied");

    JsonNode doc =
        new ObjectMapper().readTree((String) browser.executeScript("return window.copied"));
    assertEquals("Bộ Y tế họp tại Hà Nội.", doc.get("text").textValue());
    assertTrue(doc.get("mentions").size() > 0);
  }

  @Test
  void showsHostileTextAsText() {
    String hostile =
        "<script>window.broken = 1</script><img src=x onerror=\"window.broken = 2\">"
            + " </textarea><svg onload=window.broken=3> \u0001\u0007 \uD83D\uDE00 Bộ Y tế";
    annotate(hostile);

    assertTrue(
        find(".article")
            .getText()
            .contains("<script>window.broken = 1</script><img src=x onerror"));
    assertTrue(find(".article").getText().contains("\uD83D\uDE00"));
    assertEquals(0, count("#result script, #result img, #result svg"));
    assertNothingBroken();
  }

  @Test
  void saysThatAnArticleIsTooLong() {
    browser.executeScript("document.getElementById('text').value = 'Bộ Y tế. '.repeat(500000)");
    find("#annotate").click();

    awaitStatus("longer than 1048576 bytes");
    assertEquals(0, count(".article"));
    annotate("Bộ Y tế");
  }

  @Test
  void showsALongArticle() {
    browser.executeScript("document.getElementById('text').value = 'Bộ Y tế ở Huế. '.repeat(5000)");
    find("#annotate").click();
    awaitResult();

    assertTrue(count(".article mark") > 1000);
  }

  @Test
  void asksForTextWhereThereIsNone() {
    find("#annotate").click();

    awaitStatus("Paste an article first");
  }

  @Test
  void fitsAPhone() throws IOException {
    browser.manage().window().setSize(new Dimension(500, 800));
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
    try {
      find("[data-sample='2']").click();
      awaitResult();
      Files.write(Path.of("target", "serve-phone.png"), browser.getScreenshotAs(OutputType.BYTES));

      assertEquals(
          360L,
          browser.executeScript("return document.documentElement.scrollWidth"),
          "nothing is wider than the screen");
      for (WebElement button : browser.findElements(By.cssSelector("button"))) {
        assertTrue(!button.isDisplayed() || button.getSize().height >= 36, button.getText());
      }
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void standAlonePagesNeedNoServer(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("a.html");
    try (OutputStream out = Files.newOutputStream(page)) {
      new HtmlWriter()
          .write(DocumentId.of("a"), Pipeline.standard().annotate("Bộ Y tế họp </script>."), out);
    }
    browser.get(page.toUri().toString());

    new Actions(browser).moveToElement(find("mark.ORGANIZATION")).perform();
    assertTrue(find(".tip").isDisplayed());
    find("label.ORGANIZATION").click();
    assertEquals("rgba(0, 0, 0, 0)", find("mark.ORGANIZATION").getCssValue("background-color"));
    assertTrue(find(".article").getText().contains("</script>"));
    assertNothingBroken();
  }

  private static void annotate(String text) {
    type(text);
    find("#annotate").click();
    awaitResult();
  }

  /** Sets the text at once: keys cannot type characters outside the basic plane. */
  private static void type(String text) {
    WebElement area = find("#text");
    browser.executeScript("arguments[0].value = arguments[1]; arguments[0].focus();", area, text);
  }

  private static void awaitResult() {
    awaitStatus("mentions");
  }

  private static void awaitStatus(String part) {
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(driver -> find("#status").getText().contains(part));
  }

  private static WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private static WebElement focused() {
    return browser.switchTo().activeElement();
  }

  private static long count(String selector) {
    return (Long)
        browser.executeScript("return document.querySelectorAll(arguments[0]).length", selector);
  }

  /** No script of the article ran, and nothing met the content security policy. */
  private static void assertNothingBroken() {
    assertEquals(null, browser.executeScript("return window.broken"));
    List<String> messages =
        browser.manage().logs().get("browser").getAll().stream()
            .map(entry -> entry.getMessage())
            .filter(message -> message.contains("Content Security Policy"))
            .toList();
    assertEquals(List.of(), messages);
  }
}
