package io.github.thucthe.app;

/** Where the commands get their pipeline from. */
class Models {

  /** The pipeline with the embedded models, built when first asked for. */
  Annotator pipeline() {
    throw new UserException("no pipeline");
  }
}
