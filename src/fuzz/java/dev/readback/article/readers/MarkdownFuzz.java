package dev.readback.article.readers;

import com.code_intelligence.jazzer.junit.FuzzTest;

class MarkdownFuzz {
  @FuzzTest(maxDuration = "10s")
  void read(byte[] bytes) {
    ArticleContract.read(ArticleFormat.MARKDOWN, bytes);
  }
}
