package dev.readback.bank.formats;

import com.code_intelligence.jazzer.junit.FuzzTest;

class OpenTriviaDbFuzz {
  @FuzzTest(maxDuration = "10s")
  void read(byte[] bytes) {
    BankContract.read("opentdb", bytes);
  }
}
