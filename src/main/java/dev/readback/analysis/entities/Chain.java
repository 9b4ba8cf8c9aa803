package dev.readback.analysis.entities;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Entity.Description;
import dev.readback.analysis.Entity.Form;
import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.Entity.Mention;
import dev.readback.analysis.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An entity in the making. */
final class Chain {

  EntityType type;
  final List<NameMention> names = new ArrayList<>();
  final List<Mention> others = new ArrayList<>();
  final List<Description> descriptions = new ArrayList<>();
  @Nullable Gender gender;

  /** Whether a short name was linked to a longer one by the surname rule. */
  boolean surnameLinked;

  Chain(EntityType type) {
    this.type = type;
  }

  int start() {
    return names.stream().mapToInt(NameMention::start).min().orElse(Integer.MAX_VALUE);
  }

  void absorb(Chain other) {
    names.addAll(other.names);
    others.addAll(other.others);
    descriptions.addAll(other.descriptions);
    names.sort(Comparator.comparingInt(NameMention::start));
    if (gender == null) {
      gender = other.gender;
    }
  }

  /** The fullest name: the one of most words, then the longest; of equals the first. */
  String fullest() {
    NameMention best = names.get(0);
    for (NameMention each : names) {
      if (weight(each) > weight(best)) {
        best = each;
      }
    }
    return best.text();
  }

  private static int weight(NameMention name) {
    String text = name.text();
    // "UK" gives way to "Britain", "Britain" to "United Kingdom".
    return text.split("\\s+").length * 1000 + text.length();
  }

  private boolean sure() {
    long agreed = names.stream().filter(NameMention::agreed).count();
    if (type == EntityType.GROUP || type == EntityType.OTHER) {
      return names.stream().anyMatch(each -> each.engines() > 0 && each.votes() == each.engines());
    }
    if (agreed * 2 >= names.size()) {
      return true;
    }
    String full = fullest();
    if (type == EntityType.PERSON && full.contains(" ")) {
      boolean given = GivenNames.gender(full.substring(0, full.indexOf(' '))).isPresent();
      boolean seen = names.stream().anyMatch(each -> each.votes() > 0);
      boolean titled = descriptions.stream().anyMatch(Description::title);
      int evidence =
          (given ? 1 : 0) + (titled ? 1 : 0) + (surnameLinked ? 1 : 0) + (agreed > 0 ? 1 : 0);
      int needed = names.get(0).engines() > 1 || given ? 1 : 2;
      return seen && evidence >= needed;
    }
    return false;
  }

  private boolean plural() {
    return names.stream()
            .allMatch(
                each -> {
                  String tag = each.tokens().get(each.tokens().size() - 1).tag();
                  return tag.equals("NNPS") || tag.equals("NNS");
                })
        && type != EntityType.PLACE
        && type != EntityType.PERSON;
  }

  Entity toEntity(int id) {
    String name = fullest();
    TreeSet<String> aliases = new TreeSet<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (NameMention each : names) {
      aliases.add(each.text());
      seen.merge(each.text(), 1, Integer::sum);
    }
    for (String each : seen.keySet()) {
      aliases.addAll(Countries.others(each));
    }
    aliases.remove(name);
    List<Mention> mentions = new ArrayList<>(others);
    for (NameMention each : names) {
      mentions.add(new Mention(each.span(), Form.NAME, each.sentence().index()));
    }
    mentions.sort(Comparator.comparing(Mention::span));
    List<Description> described = new ArrayList<>(descriptions);
    described.sort(Comparator.comparing(Description::span));
    return new Entity(
        id,
        type,
        name,
        List.copyOf(aliases),
        type == EntityType.PERSON ? gender : null,
        plural(),
        sure(),
        mentions,
        described);
  }
}
