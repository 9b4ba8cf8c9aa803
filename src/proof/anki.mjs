// Anki's package, read by anki-reader.
import fs from 'node:fs';
import { readAnkiPackage } from 'anki-reader';
import { count, finish, key, plain, same, sets, words } from './bank.mjs';

const kinds = {};
for (const set of sets('anki')) {
  const { collection } = await readAnkiPackage(new Blob([fs.readFileSync(set.file('.apkg'))]));
  const cards = Object.values(collection.getDecks()).flatMap((deck) => Object.values(deck.getCards()));
  const wanted = set.questions.reduce(
    (n, q) => n + (q.interaction.kind === 'gap' ? q.interaction.gaps.length : 1),
    0,
  );
  same(`${set.name}: cards`, cards.length, wanted);
  const notes = new Map();
  for (const card of cards) {
    notes.set(card.getRawCard().nid, card);
  }
  same(`${set.name}: notes`, notes.size, set.questions.length);
  const all = [...notes.values()].map((card) => {
    const fields = card.getFields();
    return { front: fields.Question ?? fields.Text, back: fields.Answer ?? fields.Extra };
  });
  for (const question of set.questions) {
    const what = `${set.name} ${question.id}`;
    count(kinds, question);
    const squeeze = (text) => words({ lost: new Set(['lost-characters']) }, text);
    const flat = (html) => squeeze(plain(html.replace(/<\/?div>/g, ' ')));
    const kind = question.interaction.kind;
    const expected = key(question).flat().map((k) => squeeze(String(k).split(' => ').pop()));
    // The note whose front has the stem, and whose back has every part of the key.
    const found = all.find((note) => {
      const shown = kind === 'gap' ? note.front : note.back;
      return (
        flat(note.front).includes(squeeze(question.stem)) &&
        (kind === 'true-false'
          ? flat(shown).toLowerCase().startsWith(expected[0])
          : expected.every((part) => flat(shown).includes(part)))
      );
    });
    same(`${what}: card`, found !== undefined, true);
  }
}
finish('anki-reader reads anki', kinds);
