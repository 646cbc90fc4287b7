package io.github.thucthe.segment;

import opennlp.tools.sentdetect.EndOfSentenceScanner;
import opennlp.tools.sentdetect.SDContextGenerator;
import opennlp.tools.sentdetect.SentenceDetectorFactory;

/**
 * Tells Apache OpenNLP how to read Vietnamese sentence ends. Public because OpenNLP creates it by
 * the name that the model file holds.
 */
public final class SentenceFactory extends SentenceDetectorFactory {

  private static final SentenceEnds ENDS = new SentenceEnds();
  private static final SentenceEndContext CONTEXT = new SentenceEndContext();

  /** For OpenNLP, which sets the rest from the model file. */
  public SentenceFactory() {}

  SentenceFactory(String language) {
    super(language, false, null, SentenceEnds.MARKS);
  }

  @Override
  public EndOfSentenceScanner getEndOfSentenceScanner() {
    return ENDS;
  }

  @Override
  public SDContextGenerator getSDContextGenerator() {
    return CONTEXT;
  }
}
