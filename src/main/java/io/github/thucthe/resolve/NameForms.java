package io.github.thucthe.resolve;

import java.util.HashMap;
import java.util.Map;

/** The name forms of one article: each text is taken apart once. */
final class NameForms {

  private final Map<String, NameForm> byText = new HashMap<>();

  NameForm of(String text) {
    NameForm form = byText.get(text);
    if (form == null) {
      form = NameForm.of(text);
      byText.put(text, form);
    }
    return form;
  }

  NameForm of(Node node) {
    return of(node.text);
  }
}
