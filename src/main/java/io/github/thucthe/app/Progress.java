package io.github.thucthe.app;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a run has come. */
interface Progress extends AutoCloseable {

  /** Shows nothing. */
  Progress NONE = size -> {};

  /** Adds the size of an input that is done. */
  void add(long size);

  @Override
  default void close() {}

  /** A bar on standard error over the bytes of all inputs. */
  static Progress over(Inputs inputs) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("thucthe")
            .setInitialMax(inputs.size())
            .setUnit(" MiB", 1 << 20)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(250)
            .showSpeed()
            .clearDisplayOnFinish()
            .build();
    return new Progress() {
      @Override
      public void add(long size) {
        bar.stepBy(size);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
