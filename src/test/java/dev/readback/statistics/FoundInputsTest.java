package dev.readback.statistics;

import dev.readback.FoundInputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing found, and what it starts from. */
class FoundInputsTest {
  @TestFactory
  List<DynamicTest> inputsKeepTheContract() {
    return FoundInputs.tests(getClass(), Map.of("ResponseFileFuzz", ResponsesContract::read));
  }
}
