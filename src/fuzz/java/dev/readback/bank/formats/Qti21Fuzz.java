package dev.readback.bank.formats;

import com.code_intelligence.jazzer.junit.FuzzTest;

class Qti21Fuzz {
  @FuzzTest(maxDuration = "10s")
  void read(byte[] bytes) {
    BankContract.read("qti21", bytes);
  }
}
