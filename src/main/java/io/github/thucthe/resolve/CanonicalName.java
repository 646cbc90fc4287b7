package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import io.github.thucthe.text.Folding;
import java.util.Map;

/** An entity's best name, the fullest in ordinary case, and its acronym, of all its mentions. */
record CanonicalName(String name, String acronym) {

  static CanonicalName of(Chain chain, Map<String, String> longForms, NameForms forms) {
    NameForm best = null;
    String acronym = null;
    for (Node mention : chain.mentions) {
      NameForm form = forms.of(mention);
      if (acronym == null && isAcronym(mention, form, longForms)) {
        acronym = mention.text;
      }
      best = better(form, best);
      if (mention.candidate.value() != null) {
        best = better(forms.of(mention.candidate.value()), best);
      }
    }
    boolean named = best.text().equals(acronym);
    return new CanonicalName(
        named ? best.text() : inOrdinaryCase(best, chain.type), named ? null : acronym);
  }

  private static boolean isAcronym(Node mention, NameForm form, Map<String, String> longForms) {
    return longForms.containsKey(mention.text)
        || mention.candidate.value() != null
        || form.size() == 1 && form.text().length() > 1 && form.isAllCaps();
  }

  private static NameForm better(NameForm form, NameForm than) {
    if (than == null || form.size() != than.size()) {
      return than == null || form.size() > than.size() ? form : than;
    }
    return than.isAllCaps() && !form.isAllCaps() ? form : than;
  }

  /** A person or place that only headlines and bylines name: {@code HẢI NGỌC}. */
  private static String inOrdinaryCase(NameForm name, EntityType type) {
    if (name.size() < 2
        || !name.isAllCaps()
        || !type.equals(EntityType.PERSON) && !type.equals(EntityType.LOCATION)) {
      return name.text();
    }
    StringBuilder restored = new StringBuilder(Folding.lowerCase(name.text()));
    int from = 0;
    for (String word : name.words()) {
      int start = name.text().indexOf(word, from);
      boolean initials = word.length() == 1 || word.equals("TP") || word.equals("HCM");
      int end = initials ? start + word.length() : start + 1;
      restored.replace(start, end, name.text().substring(start, end));
      from = start + word.length();
    }
    return restored.toString();
  }
}
