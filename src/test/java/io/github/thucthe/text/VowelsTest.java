package io.github.thucthe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class VowelsTest {

  @Test
  void composesEveryVowelAsUnicodeDoes() {
    for (char letter = 'A'; letter <= 'ỹ'; letter++) {
      for (char mark : "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323".toCharArray()) {
        String composed = Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC);
        char vowel = composed.length() == 1 ? composed.charAt(0) : 0;
        if (Vowels.isVowel(letter) && Vowels.isVowel(vowel)) {
          assertEquals(vowel, Vowels.compose(letter, mark), composed);
        } else {
          assertEquals(0, Vowels.compose(letter, mark), composed);
        }
      }
    }
  }
}
