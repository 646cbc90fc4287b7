package io.github.thucthe.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = "Serve a page to paste articles into, and the same as a JSON API.",
    sortOptions = false,
    footer = {
      "  thucthe serve",
      "  curl -H 'Content-Type: text/plain' --data-binary @article.txt \\",
      "    'http://localhost:8080/api/extract?published=2020-03-13'",
      "  curl -H 'Content-Type: application/json' -d '{\"text\": \"...\"}' \\",
      "    http://localhost:8080/api/extract"
    })
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = {"-p", "--port"},
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on, 0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description = "Address to listen on. Default: this machine alone.")
  private String address;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "1048576",
      description = "Longest article taken, in bytes. Default: ${DEFAULT-VALUE}.")
  private int maxBytes;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "Longest time for an article. Default: ${DEFAULT-VALUE}.")
  private int maxSeconds;

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      description = "Articles to work on at a time. Default: one for each processor.")
  private Integer threads;

  @Spec private CommandSpec spec;

  private final Terminal terminal;
  private final Supplier<Annotator> pipeline;

  ServeCommand(Terminal terminal, Supplier<Annotator> pipeline) {
    this.terminal = terminal;
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() throws InterruptedException {
    check(port >= 0 && port <= 65535, "--port " + port + ": expected 0 to 65535");
    check(maxBytes > 0, "--max-bytes " + maxBytes + ": expected at least 1");
    check(maxSeconds > 0, "--max-seconds " + maxSeconds + ": expected at least 1");
    check(threads == null || threads > 0, "--threads " + threads + ": expected at least 1");
    int workers = threads != null ? threads : Runtime.getRuntime().availableProcessors();
    Server.Limits limits = new Server.Limits(maxBytes, maxSeconds, workers, 4 * workers);
    Server server = start(limits);
    terminal.err().println("thucthe: listening on " + server.url() + " (stop with Ctrl-C)");
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop();
                  stopped.countDown();
                }));
    stopped.await();
    return 0;
  }

  private Server start(Server.Limits limits) {
    InetSocketAddress socket;
    try {
      InetAddress host =
          address == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(address);
      socket = new InetSocketAddress(host, port);
    } catch (UnknownHostException e) {
      throw new ParameterException(spec.commandLine(), "--bind " + address + ": no such address");
    }
    try {
      return Server.start(socket, limits, pipeline.get());
    } catch (IOException e) {
      throw new UserException(
          "cannot listen on " + socket.getHostString() + ":" + port + ": " + e.getMessage());
    }
  }

  private void check(boolean right, String message) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
