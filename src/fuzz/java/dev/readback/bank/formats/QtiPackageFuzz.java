package dev.readback.bank.formats;

import com.code_intelligence.jazzer.junit.FuzzTest;

class QtiPackageFuzz {
  @FuzzTest(maxDuration = "10s")
  void read(byte[] bytes) {
    BankContract.readPackage("qti21", bytes);
  }
}
