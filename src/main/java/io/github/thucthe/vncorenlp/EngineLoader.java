package io.github.thucthe.vncorenlp;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Starts VnCoreNLP from its jar, in a class loader that sees the JDK and nothing else. */
final class EngineLoader {

  private final Path jar;
  private final ClassLoader classes;

  EngineLoader(Path jar) throws IOException {
    this.jar = jar;
    // VnCoreNLP takes the raw path of this URL for the folder of its models: a toUri(), which
    // escapes blanks and Vietnamese letters, would make it look in a folder that does not exist.
    String path = jar.toString().replace('\\', '/');
    URL url = new URL("file", null, path.startsWith("/") ? path : "/" + path);
    this.classes = new URLClassLoader(new URL[] {url}, ClassLoader.getPlatformClassLoader());
  }

  /**
   * An engine of the annotators named.
   *
   * @throws IOException when the jar holds another program or the models cannot be read
   */
  Engine load(String... annotators) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    Logger root = LogManager.getLogManager().getLogger("");
    Level level = root.getLevel();
    Handler[] handlers = root.getHandlers();
    thread.setContextClassLoader(classes);
    try {
      keepOffStandardOutput();
      Class<?> type = Class.forName("vn.pipeline.VnCoreNLP", true, classes);
      Object pipeline =
          type.getConstructor(String[].class).newInstance(new Object[] {annotators.clone()});
      Engine engine = new Engine(pipeline, classes);
      engine.check();
      return engine;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof VirtualMachineError error) {
        throw error;
      }
      throw new IOException(
          jar + ": VnCoreNLP did not load " + Arrays.toString(annotators) + ": " + e.getCause(),
          e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IOException(
          jar + ": expected VnCoreNLP 1.x with its class vn.pipeline.VnCoreNLP, got " + e, e);
    } finally {
      thread.setContextClassLoader(before);
      // VnCoreNLP switches off java.util.logging for the whole program.
      root.setLevel(level);
      for (Handler handler : handlers) {
        if (!Arrays.asList(root.getHandlers()).contains(handler)) {
          root.addHandler(handler);
        }
      }
    }
  }

  /** VnCoreNLP's Log4j reports its progress on standard output, among the caller's own. */
  private void keepOffStandardOutput() {
    try {
      Class<?> logger = Class.forName("org.apache.log4j.Logger", true, classes);
      Class<?> level = Class.forName("org.apache.log4j.Level", true, classes);
      logger
          .getMethod("setLevel", level)
          .invoke(logger.getMethod("getRootLogger").invoke(null), level.getField("WARN").get(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      // A version without Log4j has nothing to be kept off.
    }
  }
}
