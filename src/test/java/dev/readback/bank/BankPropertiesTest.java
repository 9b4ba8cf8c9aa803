package dev.readback.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.question.QuestionSet;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankPropertiesTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void hostileSetsAreReadBackAsWritten(long seed) {
    QuestionSet set = RandomSets.set(seed);
    byte[] bytes = Banks.toBytes(set);
    BankFile read = Banks.open(bytes, "bank.json").value();
    assertThat(read.set()).isEqualTo(set);
    assertThat(read.toBytes()).isEqualTo(bytes);
    assertThat(Banks.toBytes(set)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void whatIsWrittenFitsTheSchema(long seed) {
    BankFile read = Banks.open(Banks.toBytes(RandomSets.set(seed)), "bank.json").value();
    assertThat(BankCheck.check(read, Optional.empty()))
        .noneMatch(d -> d.code().equals("bank-schema"))
        .noneMatch(d -> d.code().equals("bank-wrong-key"));
  }
}
