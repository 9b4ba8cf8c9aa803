// Kahoot's sheet and the tables, read by SheetJS.
import fs from 'node:fs';
import xlsx from 'xlsx';
import { count, finish, key, same, sets, words } from './bank.mjs';

const kinds = {};
for (const set of sets('kahoot')) {
  const book = xlsx.read(fs.readFileSync(set.file('.xlsx')));
  const sheet = book.Sheets[book.SheetNames[0]];
  const rows = xlsx.utils.sheet_to_json(sheet, { header: 1, range: 'A8:H1000', blankrows: false });
  same(`${set.name}: header`, rows[0]?.[1], 'Question - max 120 characters');
  same(`${set.name}: rows`, rows.length - 1, set.questions.length);
  same(`${set.name}: formulas`, Object.values(sheet).filter((c) => c?.f).length, 0);
  set.questions.forEach((question, i) => {
    const row = rows[i + 1];
    const what = `${set.name} ${question.id}`;
    count(kinds, question);
    same(`${what}: stem`, words(question, row[1]), words(question, question.stem));
    const right = String(row[7]).split(',').map((n) => row[1 + Number(n)]);
    const expected = key(question);
    const got = right.map((t) => words(question, t)).sort();
    same(
      `${what}: key`,
      question.interaction.kind === 'true-false' ? got.map((t) => t.toLowerCase()) : got,
      expected,
    );
  });
}
for (const [format, extension, separator] of [['csv', '.csv', ','], ['tsv', '.tsv', '\t']]) {
  for (const set of sets(format)) {
    const text = fs.readFileSync(set.file(extension), 'utf8');
    const book = xlsx.read(text, { type: 'string', raw: true, FS: separator });
    const rows = xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { raw: false });
    same(`${set.name} ${format}: rows`, rows.length, set.questions.length);
    // Read as a spreadsheet reads it: nothing may be a formula.
    const cells = xlsx.read(text, { type: 'string', FS: separator });
    const formulas = Object.values(cells.Sheets[cells.SheetNames[0]]).filter((c) => c?.f);
    same(`${set.name} ${format}: formulas`, formulas.length, 0);
    set.questions.forEach((question, i) => {
      const row = rows[i];
      const unguarded = (cell) => String(cell ?? '').replace(/^'(?='*[=+\-@\t])/, '');
      const what = `${set.name} ${format} ${question.id}`;
      same(`${what}: stem`, words(question, unguarded(row.question)), words(question, question.stem));
      if (question.interaction.kind === 'choice') {
        const right = row.correct.split(' ').map((n) => unguarded(row[`option ${n}`]));
        same(`${what}: key`, right.map((t) => words(question, t)).sort(), key(question));
      }
    });
  }
}
finish('SheetJS reads kahoot, csv, tsv', kinds);
