package io.github.thucthe.app;

import io.github.thucthe.Pipeline;

/** Where the commands get their pipeline from. */
class Models {

  /** The pipeline with the embedded models, built when first asked for. */
  Annotator pipeline() {
    return Pipeline.standard()::annotate;
  }
}
