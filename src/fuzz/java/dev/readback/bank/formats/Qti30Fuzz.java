package dev.readback.bank.formats;

import com.code_intelligence.jazzer.junit.FuzzTest;

class Qti30Fuzz {
  @FuzzTest(maxDuration = "10s")
  void read(byte[] bytes) {
    BankContract.read("qti30", bytes);
  }
}
