// GIFT, read by gift-pegjs.
import fs from 'node:fs';
import gift from 'gift-pegjs';
import { count, finish, key, plain, same, sets, words, wrong } from './bank.mjs';

// gift-pegjs 1.0.2 leaves its own marks for escaped characters in right sides: &&061; is "=".
const right = (text) => text.replace(/&&(\d{3});/g, (_, code) => String.fromCharCode(Number(code)));

const kinds = {};
for (const set of sets('gift')) {
  const read = gift
    .parse(fs.readFileSync(set.file('.gift'), 'utf8'))
    .filter((q) => q.type !== 'Category');
  same(`${set.name}: questions`, read.length, set.questions.length);
  set.questions.forEach((question, i) => {
    const got = read[i];
    const what = `${set.name} ${question.id}`;
    const html = (text) => words(question, plain(text.text));
    // Typed answers and right sides are plain; a star in them is escaped as Moodle wants it.
    const typed = (text) => words(question, text.replaceAll('\\*', '*'));
    count(kinds, question);
    if (!question.lost.has('lost-id')) {
      same(`${what}: id`, got.id, question.id);
    }
    const it = question.interaction;
    const isRight = (c) => (c.weight === null ? c.isCorrect : c.weight > 0);
    if (it.kind !== 'gap') {
      same(`${what}: stem`, html(got.stem), words(question, question.stem));
    }
    switch (it.kind) {
      case 'choice':
        same(`${what}: key`, got.choices.filter(isRight).map((c) => html(c.text)).sort(), key(question));
        same(
          `${what}: wrong`,
          got.choices.filter((c) => !isRight(c)).map((c) => html(c.text)).sort(),
          wrong(question),
        );
        break;
      case 'true-false':
        same(`${what}: key`, [String(got.isTrue)], key(question));
        break;
      case 'text':
        same(
          `${what}: key`,
          got.choices
            .filter((c) => c.weight === null || c.weight === 100)
            .map((c) => typed(c.text.text))
            .sort(),
          key(question),
        );
        break;
      case 'gap': {
        const picked = it.gaps[0].options.length > 0;
        same(
          `${what}: key`,
          [
            got.choices
              .filter((c) => c.isCorrect && (c.weight === null || c.weight === 100))
              .map((c) => (picked ? html(c.text) : typed(c.text.text)))
              .sort(),
          ],
          key(question),
        );
        break;
      }
      case 'number': {
        const n = got.choices;
        const round = (value) => Number(value.toFixed(9));
        same(`${what}: key`, [n.number - n.range, n.number + n.range].map(round), key(question));
        break;
      }
      case 'match': {
        // It also drops line separators (U+2028).
        const seen = (all) => all.map((p) => p.replace(/ *\u2028 */g, ' ')).sort();
        same(
          `${what}: key`,
          seen(
            got.matchPairs
              .filter((p) => plain(p.subquestion.text) !== '')
              .map((p) => `${html(p.subquestion)} => ${words(question, right(p.subanswer))}`),
          ),
          seen(key(question)),
        );
        break;
      }
      case 'order':
        same(
          `${what}: key`,
          got.matchPairs
            .sort((a, b) => Number(a.subanswer) - Number(b.subanswer))
            .map((p) => html(p.subquestion)),
          key(question),
        );
        break;
    }
  });
}
finish('gift-pegjs reads gift', kinds);
