package io.github.thucthe.app;

import io.github.thucthe.document.AnnotatedDocument;
import io.github.thucthe.format.DocumentId;
import io.github.thucthe.format.FormatException;
import io.github.thucthe.format.SourceArticle;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Annotates a stream of articles with several threads, keeps their order, and holds no more of them
 * in memory at a time than {@link #BYTES} and a few.
 */
final class Extraction {

  private static final int BYTES = 16 << 20;
  private static final Done END = new Done(null, 0);

  /** A finished article: what to hand to the sink, or null, and how large the input was. */
  private record Done(byte[] rendered, int size) {}

  private final Annotator annotator;
  private final Report report;
  private final int threads;
  private final Progress progress;

  /**
   * @param progress is told the size of each input when it is done, in the caller's thread
   */
  Extraction(Annotator annotator, Report report, int threads, Progress progress) {
    this.annotator = annotator;
    this.report = report;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Annotates all articles that {@code jobs} gives.
   *
   * @throws IOException when the sink fails
   */
  void run(Iterator<Job> jobs, Sink sink) throws IOException, InterruptedException {
    BlockingQueue<Future<Done>> pending = new ArrayBlockingQueue<>(16 * threads);
    Semaphore space = new Semaphore(BYTES);
    ExecutorService workers = Executors.newFixedThreadPool(threads, Extraction::daemon);
    Thread reader =
        daemon(
            () -> {
              try {
                while (jobs.hasNext()) {
                  Job job = jobs.next();
                  space.acquire(share(job.size()));
                  pending.put(workers.submit(() -> process(job, sink)));
                }
                pending.put(CompletableFuture.completedFuture(END));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (Throwable e) {
                // A defect must end the run with its cause, not leave the writer waiting.
                pending.clear();
                pending.add(CompletableFuture.failedFuture(e));
              }
            });
    reader.start();
    try {
      while (true) {
        Future<Done> next = pending.poll();
        if (next == null) {
          sink.flush();
          next = pending.take();
        }
        Done done = next.get();
        if (done == END) {
          break;
        }
        if (done.rendered != null) {
          sink.accept(done.rendered);
        }
        space.release(share(done.size));
        progress.add(done.size);
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } finally {
      reader.interrupt();
      workers.shutdownNow();
    }
  }

  private static int share(int size) {
    return Math.min(size, BYTES);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  private Done process(Job job, Sink sink) throws IOException {
    DocumentId id = job.id();
    try {
      SourceArticle article = job.load();
      id = article.id();
      AnnotatedDocument doc = annotator.annotate(article.text(), article.published());
      byte[] rendered = sink.render(job, id, doc);
      report.done(job.name(), doc);
      return new Done(rendered, job.size());
    } catch (FormatException e) {
      return failed(job, e.id(), e, sink);
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return failed(job, id, e, sink);
    }
  }

  private Done failed(Job job, DocumentId id, Throwable problem, Sink sink) throws IOException {
    byte[] rendered = sink.renderError(id, Report.reason(problem));
    report.failure(job.name(), problem, rendered != null && job.target() == null);
    return new Done(rendered, job.size());
  }
}
