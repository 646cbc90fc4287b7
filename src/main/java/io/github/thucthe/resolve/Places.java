package io.github.thucthe.resolve;

import io.github.thucthe.document.EntityType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which places an article names and which of them it puts around which. */
final class Places {

  /** A place is told apart by at most as many around it, and as many named elsewhere. */
  private static final int MOST_AROUND = 3;

  private static final int MOST_NEARBY = 8;

  private static final int MOST_NAMESAKES = 16;

  private static final Set<String> INSIDE =
      PersonFinder.folded(",", "(", "thuộc", "của", "ở", "tại", "-");

  private final Map<Node, List<NameForm>> within = new HashMap<>();
  private final List<NameForm> nearby;
  private final Map<String, List<NameForm>> byLastWord = new HashMap<>();
  private final NameForms forms;

  /** Takes the places of an article, nested ones included, in order of the text. */
  Places(String text, List<Node> places, NameForms forms) {
    this.forms = forms;
    List<Node> chain = new ArrayList<>(places);
    chain.sort(Comparator.comparingInt(Node::end));
    Map<String, Integer> counts = new HashMap<>();
    for (int i = chain.size() - 1; i >= 0; i--) {
      Node place = chain.get(i);
      counts.merge(place.text, 1, Integer::sum);
      if (i + 1 < chain.size()) {
        Node next = chain.get(i + 1);
        Gap gap = Gap.of(text, place.end(), next.start(), INSIDE::contains);
        if (gap != null && gap.items().size() == 1) {
          List<NameForm> around = new ArrayList<>();
          around.add(forms.of(next));
          List<NameForm> further = within.getOrDefault(next, List.of());
          around.addAll(further.subList(0, Math.min(further.size(), MOST_AROUND - 1)));
          within.put(place, around);
        }
      }
    }
    for (String place : counts.keySet()) {
      NameForm form = forms.of(place);
      byLastWord.computeIfAbsent(form.last(), k -> new ArrayList<>(1)).add(form);
    }
    nearby =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_NEARBY)
            .map(place -> forms.of(place.getKey()))
            .toList();
  }

  /** What a linker is told of the thing that {@code chain} names. */
  NamedThing describe(Chain chain, CanonicalName name, LocalDate published) {
    Map<String, NameForm> names = new LinkedHashMap<>();
    add(name.name(), names);
    List<NameForm> around = List.of();
    for (Node mention : chain.mentions) {
      add(mention.text, names);
      if (mention.candidate.value() != null) {
        add(mention.candidate.value(), names);
      }
      if (around.isEmpty()) {
        around = within.getOrDefault(mention, List.of());
      }
    }
    List<NameForm> others = List.of();
    if (chain.type.equals(EntityType.LOCATION)) {
      others = new ArrayList<>(nearby);
      for (NameForm form : names.values()) {
        addNamesakes(form, others);
      }
    }
    return new NamedThing(published, chain.type, List.copyOf(names.values()), around, others);
  }

  /** Adds the places whose name goes before with a word more: {@code xã Trung Lý}. */
  private void addNamesakes(NameForm name, List<NameForm> into) {
    List<NameForm> candidates = byLastWord.getOrDefault(name.last(), List.of());
    for (int i = 0; i < candidates.size() && i < MOST_NAMESAKES; i++) {
      if (candidates.get(i).size() > name.size() && candidates.get(i).endsWith(name)) {
        into.add(candidates.get(i));
      }
    }
  }

  private void add(String name, Map<String, NameForm> names) {
    NameForm form = forms.of(name);
    names.putIfAbsent(form.key(), form);
  }
}
