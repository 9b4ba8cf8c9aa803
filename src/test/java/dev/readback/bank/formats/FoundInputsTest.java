package dev.readback.bank.formats;

import dev.readback.FoundInputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing found, and what it starts from. */
class FoundInputsTest {
  @TestFactory
  List<DynamicTest> inputsKeepTheContract() {
    return FoundInputs.tests(
        getClass(),
        Map.of(
            "BankFuzz", bytes -> BankContract.read("readback", bytes),
            "MoodleXmlFuzz", bytes -> BankContract.read("moodle-xml", bytes),
            "GiftFuzz", bytes -> BankContract.read("gift", bytes),
            "AikenFuzz", bytes -> BankContract.read("aiken", bytes),
            "Qti21Fuzz", bytes -> BankContract.read("qti21", bytes),
            "Qti30Fuzz", bytes -> BankContract.read("qti30", bytes),
            "QtiPackageFuzz", bytes -> BankContract.readPackage("qti21", bytes),
            "CsvFuzz", bytes -> BankContract.read("csv", bytes),
            "TsvFuzz", bytes -> BankContract.read("tsv", bytes),
            "OpenTriviaDbFuzz", bytes -> BankContract.read("opentdb", bytes)));
  }
}
