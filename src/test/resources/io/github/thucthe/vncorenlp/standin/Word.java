package vn.pipeline;

public class Word {
  private final String form;
  private final String nerLabel;

  Word(String form, String nerLabel) {
    this.form = form;
    this.nerLabel = nerLabel;
  }

  public String getForm() {
    return form;
  }

  public String getPosTag() {
    return null;
  }

  public String getNerLabel() {
    return nerLabel;
  }
}
