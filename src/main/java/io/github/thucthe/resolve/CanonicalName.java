package io.github.thucthe.resolve;

import java.util.Map;

/** An entity's best name and its acronym, of all the forms that its mentions have. */
record CanonicalName(String name, String acronym) {

  static CanonicalName of(Chain chain, Map<String, String> longForms) {
    NameForm best = null;
    String acronym = null;
    for (Node mention : chain.mentions) {
      NameForm form = NameForm.of(mention.text);
      if (acronym == null && isAcronym(mention, longForms)) {
        acronym = mention.text;
      }
      if (best == null || better(form, best)) {
        best = form;
      }
      if (mention.candidate.value() != null) {
        NameForm value = NameForm.of(mention.candidate.value());
        if (better(value, best)) {
          best = value;
        }
      }
    }
    return new CanonicalName(best.text(), best.text().equals(acronym) ? null : acronym);
  }

  private static boolean isAcronym(Node mention, Map<String, String> longForms) {
    return longForms.containsKey(mention.text) || mention.candidate.value() != null;
  }

  private static boolean better(NameForm form, NameForm than) {
    if (form.size() != than.size()) {
      return form.size() > than.size();
    }
    return than.isAllCaps() && !form.isAllCaps();
  }
}
