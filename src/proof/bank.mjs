// The sets that were written, and what a reader has to find in them: the key by its words.
import fs from 'node:fs';
import path from 'node:path';

const folder = process.argv[2] ?? 'sets';
let failures = 0;
let checked = 0;

/** Every set: its folder, its questions, and for a format what each question lost. */
export function sets(format) {
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => {
      const at = path.join(folder, name);
      const bank = JSON.parse(fs.readFileSync(path.join(at, 'bank.json'), 'utf8'));
      const losses = JSON.parse(fs.readFileSync(path.join(at, `${format}.losses`), 'utf8'));
      const questions = bank.questions
        .map((q) => ({ ...q, lost: new Set(losses[q.id] ?? []) }))
        .filter((q) => !q.lost.has('lost-question'));
      return { name, at, bank, questions, file: (extension) => path.join(at, format + extension) };
    });
}

/** Words for comparing: where a writer said that it changed characters, blanks do not count. */
export function words(question, text) {
  const same = String(text).normalize('NFC').replace(/\r\n?/g, '\n');
  return question.lost.has('lost-characters')
    ? same.replace(/\s+/g, ' ').replace(/->/g, '→').trim()
    : same.replace(/[ \t]+/g, ' ').trim();
}

/** The words of simple HTML. */
export function plain(html) {
  return String(html)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x([0-9a-f]+);/gi, (_, n) => String.fromCodePoint(parseInt(n, 16)))
    .replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n)))
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&');
}

const full = (accepted) => (typeof accepted === 'string' ? { text: accepted, fraction: 1 } : accepted);

/** What is right, as words that can be compared. */
export function key(question) {
  const it = question.interaction;
  const w = (text) => words(question, text);
  switch (it.kind) {
    case 'choice':
      return it.options.filter((o) => o.correct).map((o) => w(o.text)).sort();
    case 'true-false':
      return [String(it.answer)];
    case 'text':
      return it.accepted.map(full).filter((a) => a.fraction === 1).map((a) => w(a.text)).sort();
    case 'number':
      return 'value' in it ? [it.value, it.value] : [it.min, it.max];
    case 'gap':
      return it.gaps.map((g) =>
        g.accepted.map(full).filter((a) => a.fraction === 1).map((a) => w(a.text)).sort(),
      );
    case 'match': {
      const text = (side, id) => w(side.find((i) => i.id === id).text);
      return it.pairs.map(([l, r]) => `${text(it.left, l)} => ${text(it.right, r)}`).sort();
    }
    case 'order':
      return it.items.map((i) => w(i.text));
    default:
      throw new Error(it.kind);
  }
}

/** What is wrong among what is shown, for choices. */
export function wrong(question) {
  return question.interaction.options
    .filter((o) => !o.correct)
    .map((o) => words(question, o.text))
    .sort();
}

export function same(what, got, want) {
  checked++;
  const a = JSON.stringify(got);
  const b = JSON.stringify(want);
  if (a !== b) {
    failures++;
    if (failures <= 10) {
      console.error(`${what}\n  read:     ${a.slice(0, 300)}\n  expected: ${b.slice(0, 300)}`);
    }
  }
}

/** Ends a reader: one line, and the exit code. */
export function finish(reader, kinds) {
  const counted = Object.entries(kinds).map(([kind, n]) => `${n} ${kind}`).join(', ');
  console.log(`${reader}: ${checked} checks, ${failures} failures (${counted})`);
  process.exitCode = failures > 0 || checked === 0 ? 1 : 0;
}

export function kindOf(question) {
  const it = question.interaction;
  return it.kind === 'choice' && it.select === 'many' ? 'multiple' : it.kind;
}

export function count(kinds, question) {
  kinds[kindOf(question)] = (kinds[kindOf(question)] ?? 0) + 1;
}
