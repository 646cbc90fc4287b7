package io.github.thucthe.vncorenlp;

import io.github.thucthe.text.Span;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** VnCoreNLP's public methods, called by reflection, one caller at a time. */
final class Engine {

  /** Longer stretches go to VnCoreNLP in parts; its time grows faster than their length. */
  private static final int MAX_PIECE = 2_000;

  /** No word is longer; VnCoreNLP's tokenizer recurses on what is. */
  private static final int MAX_CHUNK = 200;

  /** Where a long stretch is best cut. */
  private static final String MARKS = ".,;:!?";

  private final Object pipeline;
  private final ClassLoader classes;
  private final Method annotate;
  private final Constructor<?> newAnnotation;
  private final Method getSentences;
  private final Method getWords;
  private final Method getForm;
  private final Method getNerLabel;

  Engine(Object pipeline, ClassLoader classes) throws ReflectiveOperationException {
    this.pipeline = pipeline;
    this.classes = classes;
    Class<?> annotation = Class.forName("vn.pipeline.Annotation", true, classes);
    Class<?> word = Class.forName("vn.pipeline.Word", true, classes);
    annotate = pipeline.getClass().getMethod("annotate", annotation);
    newAnnotation = annotation.getConstructor(String.class);
    getSentences = annotation.getMethod("getSentences");
    getWords = Class.forName("vn.pipeline.Sentence", true, classes).getMethod("getWords");
    getForm = word.getMethod("getForm");
    getNerLabel = word.getMethod("getNerLabel");
  }

  /** One word through all of the engine, so that what is wrong with it shows before any text. */
  void check() throws ReflectiveOperationException, IOException {
    if (forms("Hà Nội").isEmpty()) {
      throw new IOException("VnCoreNLP found no word in \"Hà Nội\"");
    }
  }

  /**
   * The words of a stretch of normalised text, in order; those that were rewritten beyond
   * recognition are missing.
   */
  List<EngineWord> annotate(String text, Span stretch) {
    List<EngineWord> words = new ArrayList<>();
    int start = stretch.start();
    int chunk = start;
    int cut = start;
    boolean cutAtMark = false;
    for (int i = start; i <= stretch.end(); i++) {
      if (i < stretch.end() && !Character.isWhitespace(text.charAt(i))) {
        continue;
      }
      if (i - chunk > MAX_CHUNK) {
        piece(text, start, chunk, words);
        words.add(new EngineWord(new Span(chunk, i), "O"));
        start = i;
      } else if (i - start > MAX_PIECE) {
        piece(text, start, cut, words);
        start = cut;
        cutAtMark = false;
      }
      boolean mark = i > chunk && MARKS.indexOf(text.charAt(i - 1)) >= 0;
      if (mark || !cutAtMark || cut < start) {
        cut = i;
        cutAtMark = mark;
      }
      chunk = i + 1;
    }
    piece(text, start, stretch.end(), words);
    return words;
  }

  private void piece(String text, int start, int end, List<EngineWord> words) {
    if (start >= end || text.substring(start, end).isBlank()) {
      return;
    }
    List<Form> forms;
    try {
      forms = forms(text.substring(start, end));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException || e.getCause() instanceof StackOverflowError) {
        // VnCoreNLP fails on some odd strings, such as lone marks; they hold no names.
        return;
      }
      throw new IllegalStateException("VnCoreNLP failed: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("VnCoreNLP's methods could not be called: " + e, e);
    }
    Span[] spans = FormAligner.align(text, start, end, forms.stream().map(Form::text).toList());
    for (int i = 0; i < spans.length; i++) {
      if (spans[i] != null) {
        words.add(new EngineWord(spans[i], forms.get(i).label()));
      }
    }
  }

  private record Form(String text, String label) {}

  private synchronized List<Form> forms(String text) throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      Object annotation = newAnnotation.newInstance(text);
      annotate.invoke(pipeline, annotation);
      List<Form> forms = new ArrayList<>();
      for (Object sentence : (List<?>) getSentences.invoke(annotation)) {
        for (Object word : (List<?>) getWords.invoke(sentence)) {
          Object label = getNerLabel.invoke(word);
          forms.add(new Form((String) getForm.invoke(word), label == null ? "O" : (String) label));
        }
      }
      return forms;
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
