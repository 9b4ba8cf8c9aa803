'use strict';

/*
 * Marks answers as the Java package dev.readback.marking does, which is the reference: a table of
 * answers that it marked is marked again by this script in a browser, see src/proof/page.mjs.
 * Word lists, and what the dictionary says of a question, come with the page.
 */
const Marking = (() => {
  let words = {};

  /** Takes the word lists of the page: names to lists, or to objects. */
  const use = (lists) => {
    words = Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, Array.isArray(list) ? new Set(list) : new Map(Object.entries(list))]),
    );
  };

  // ---- Text

  const SAME_LETTERS = { '‘': "'", '’': "'", ʼ: "'", '`': "'", '´': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '−': '-', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

  const digit = (c) => {
    let zero = c.codePointAt(0);
    while (c.codePointAt(0) - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(c.codePointAt(0) - zero);
  };

  /** Lower case without accents, kinds of quotation marks, dashes and spaces. */
  const fold = (text) =>
    text
      .replaceAll('Â\u00a0', ' ')
      .replaceAll('½', ' 1/2')
      .replaceAll('¼', ' 1/4')
      .replaceAll('¾', ' 3/4')
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\p{Mn}\p{Me}\p{Cf}\p{Cs}]/gu, '')
      .replace(/[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/gu, ' ')
      .replace(/\p{Pd}/gu, '-')
      .replace(/[^\P{Nd}0-9]/gu, digit)
      .replace(/[^\x00-\x5f\x61-\x7f]/gu, (c) => SAME_LETTERS[c] ?? c)
      .replace(/ +/g, ' ')
      .trim();

  /** A pattern whose star stands for any characters. */
  const glob = (pattern, text) => {
    const parts = pattern.split('*');
    if (parts.length === 1) return pattern === text;
    const last = parts.pop();
    const first = parts.shift();
    if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
    let at = first.length;
    for (const part of parts) {
      at = text.indexOf(part, at);
      if (at < 0) return false;
      at += part.length;
    }
    return at <= text.length - last.length;
  };

  // ---- Tokens: { form, value, ordinal, gap }; value is undefined for a word

  const MAX_CHARS = 2000;
  const END = String.raw`(?![\p{L}\p{N}_])`;
  const TOKEN = new RegExp(
    [
      String.raw`(?<date>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?<between>[/.])\d{1,2}\k<between>\d{2,4})(?!\d)`,
      String.raw`(?<time>\d{1,2}(?::\d{2}(?::\d{2})?|\.\d{2}(?= ?[ap]\.?m${END}))(?: ?[ap]\.?m${END}\.?)?|\d{1,2} ?(?:a\.m\.|p\.m\.|[ap]m${END}))`,
      String.raw`(?<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d,.])|\d{1,3}(?:'\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d+(?:[.,]\d+)?|\.\d+)(?:(?<ordinal>st|nd|rd|th)${END}|(?<suffix>[a-z]+)${END})?`,
      String.raw`(?<initials>(?:[a-z]\.){2,}[a-z]?)`,
      String.raw`(?<word>[\p{L}\d]+(?:'\p{L}+)*)`,
      String.raw`(?<sign>us\$|a\$|c\$|[$€£¥₹₽₩₺%&/])`,
      String.raw`(?<gap>[,;:()\[\]"!?]|\.|-{2,}| - )`,
    ].join('|'),
    'gu',
  );
  const SIGNS = { $: 'dollar', us$: 'usd', a$: 'aud', c$: 'cad', '€': 'euro', '£': 'pound', '¥': 'yen', '₹': 'rupee', '₽': 'rouble', '₩': 'won', '₺': 'lira', '%': 'percent', '&': 'and', '/': 'or' };
  const LETTER = /^\p{L}$/u;

  const word = (form, gap = false) => ({ form, ordinal: false, gap });
  const number = (value, ordinal, gap) => ({ form: String(value), value, ordinal, gap });
  const isNumber = (t) => t.value !== undefined;
  const exact = (value) => Number(value.toPrecision(15));
  const same = (a, b) => (isNumber(a) && isNumber(b) ? a.value === b.value : isNumber(a) === isNumber(b) && a.form === b.form);
  const has = (tokens, t) => tokens.some((each) => same(each, t));
  const hasAny = (tokens, wanted) => tokens.some((t) => wanted.has(t.form));
  const isWord = (list, t) => words[list].has(t.form);

  /** English figures: a comma before three digits groups, before one or two it is decimal. */
  const figureValue = (figure) => {
    let plain = figure.replace(/[ ']/g, '');
    if (/^\d{1,3}(\.\d{3}){2,}$/.test(plain)) plain = plain.replaceAll('.', '');
    else if (/^(\d+,\d{1,2}|\d+,\d{4,}|0,\d+)$/.test(plain)) plain = plain.replaceAll(',', '.');
    else plain = plain.replaceAll(',', '');
    return Number(plain);
  };

  const magnitude = (form) => words.magnitudes.get(form.length > 2 && form.endsWith('s') ? form.slice(0, -1) : form);

  const pushFigure = (groups, whole, gap, minus, tokens) => {
    const value = figureValue(groups.figure) * (minus ? -1 : 1);
    const suffix = groups.suffix;
    const scale = suffix && magnitude(suffix);
    if (scale && suffix === 'm') tokens.push(number(value, false, gap), word('m'));
    else if (scale) tokens.push(number(exact(value * scale), false, gap));
    else if (suffix && unitOf(suffix)) tokens.push(number(value, false, gap), word(suffix));
    else if (suffix) tokens.push(word(whole, gap));
    else tokens.push(number(value, groups.ordinal !== undefined, gap));
  };

  const pushWord = (form, gap, tokens) => {
    if (form.endsWith("n't")) tokens.push(word(form.slice(0, -3), gap), word('not'));
    else if (form.endsWith("'s")) tokens.push(word(form.slice(0, -2), gap));
    else tokens.push(word(form.replaceAll("'", ''), gap));
  };

  const tokensOf = (text) => {
    const folded = fold(text.slice(0, MAX_CHARS));
    const tokens = [];
    let gap = false;
    for (const m of folded.matchAll(TOKEN)) {
      const g = m.groups;
      const next = folded[m.index + m[0].length] ?? '';
      if (g.gap !== undefined) {
        // The stop of "J. Doe" and "Dr. Doe" divides nothing.
        const last = tokens.at(-1)?.form ?? '';
        const abbreviated = LETTER.test(last) || (last.length < 5 && words.titles.has(last));
        gap ||= !(g.gap === '.' && abbreviated);
        continue;
      }
      if (g.figure !== undefined) {
        const before = folded.slice(0, m.index);
        pushFigure(g, m[0], gap, before === '-' || before.endsWith(' -'), tokens);
      } else if (g.sign !== undefined) {
        const afterNext = folded[m.index + m[0].length + 1] ?? '';
        // "km/h": what follows the slash is one letter.
        if (g.sign === '/' && LETTER.test(next) && !/[\p{L}\p{Nd}]/u.test(afterNext)) continue;
        const fraction = g.sign === '/' && /\d/.test(folded[m.index - 1] ?? '') && /\d/.test(next);
        tokens.push(word(fraction ? '/' : SIGNS[g.sign], gap));
      } else if (g.initials !== undefined) {
        tokens.push(word(g.initials.replaceAll('.', ''), gap));
      } else {
        pushWord(m[0], gap, tokens);
      }
      gap = false;
    }
    return joinNumbers(tokens);
  };

  // ---- Number words: "two hundred and five", "1.5 million", "half a million"

  const joinSmall = (current, last, value) => {
    if (current === undefined) return last === 'nothing' || last === 'hundreds' ? value : undefined;
    if (last === 'hundreds') return current + value;
    if (last >= 20 && last < 100 && last % 10 === 0 && value > 0 && value < 10) return current + value;
    const year = last >= 10 && last <= 20 && value >= 10 && current >= 10 && current <= 20;
    return year ? current * 100 + value : undefined;
  };

  const spelledMagnitude = (form) => {
    const one = form.endsWith('s') ? form.slice(0, -1) : form;
    return words.spelledMagnitudes.has(one) ? words.magnitudes.get(one) : undefined;
  };

  const fractionAt = (tokens, at) =>
    at + 2 < tokens.length && isNumber(tokens[at]) && tokens[at + 1].form === '/' && tokens[at + 2].value > 0;

  /** The number that starts at an index and the index after it; undefined where none does. */
  const numberAt = (tokens, start) => {
    let at = start;
    let total = 0;
    let current;
    let last = 'nothing';
    let ordinal = false;
    const article = () => {
      const half = tokens[at].form === 'half' && tokens[at + 1]?.form === 'a';
      const big = at + (half ? 2 : 1);
      if (!(half || tokens[at].form === 'a') || big >= tokens.length || tokens[big].gap) return false;
      if (tokens[big].form.endsWith('s') || !spelledMagnitude(tokens[big].form)) return false;
      current = half ? 0.5 : 1;
      last = 'figure';
      at = big;
      return true;
    };
    do {
      const t = tokens[at];
      const cardinal = words.cardinals.get(t.form);
      const nth = words.ordinals.get(t.form);
      if (isNumber(t)) {
        const fraction = fractionAt(tokens, at);
        if (current !== undefined ? !fraction : last !== 'nothing') break;
        if (fraction) {
          current = (current ?? 0) + t.value / tokens[at + 2].value;
          at += 3;
        } else {
          current = t.value;
          at++;
        }
        last = 'figure';
        ordinal = t.ordinal;
      } else if (cardinal !== undefined || nth !== undefined) {
        const value = cardinal ?? nth;
        const joined = joinSmall(current, last, value);
        if (joined === undefined) break;
        last = value;
        current = joined;
        at++;
        ordinal = cardinal === undefined;
      } else if (spelledMagnitude(t.form) && current !== undefined) {
        const scale = spelledMagnitude(t.form);
        current = exact(current * scale);
        if (scale > 100) {
          total += current;
          current = undefined;
        }
        last = 'hundreds';
        at++;
      } else if (
        last === 'hundreds' && t.form === 'and' && at + 1 < tokens.length && !tokens[at + 1].gap &&
        (words.cardinals.has(tokens[at + 1].form) || words.ordinals.has(tokens[at + 1].form))
      ) {
        at++;
      } else if (!(at === start && article())) {
        break;
      }
    } while (!ordinal && at < tokens.length && !tokens[at].gap);
    if (last === 'nothing') return undefined;
    return { token: number(exact(total + (current ?? 0)), ordinal, tokens[start].gap), to: at };
  };

  const joinNumbers = (tokens) => {
    const out = [];
    let at = 0;
    while (at < tokens.length) {
      const minus = tokens[at].form === 'minus' && at + 1 < tokens.length && (at === 0 || !isNumber(tokens[at - 1]));
      const found = numberAt(tokens, at + (minus ? 1 : 0));
      if (found) {
        out.push(minus ? number(-found.token.value, found.token.ordinal, tokens[at].gap) : found.token);
        at = found.to;
      } else {
        out.push(tokens[at++]);
      }
    }
    return out;
  };

  // ---- Phrases

  const content = (tokens) => {
    const rest = tokens.filter((t) => !isWord('articles', t));
    return rest.length ? rest : tokens;
  };
  const joined = (tokens) => tokens.map((t) => t.form).join('');

  const split = (tokens) => {
    const parts = [];
    let part = [];
    for (const t of tokens) {
      if ((t.form === 'and' || t.gap) && part.length) {
        parts.push(part);
        part = [];
      }
      if (t.form !== 'and') part.push(t);
    }
    return part.length ? [...parts, part] : parts;
  };

  const initials = (name, letters) => {
    if (name.length < 2 || letters.length !== 1 || letters[0].form.length < 2) return false;
    const first = (tokens) => tokens.map((t) => t.form[0]).join('');
    const form = letters[0].form;
    return form === first(name) || form === first(name.filter((t) => !isWord('function', t)));
  };
  const acronym = (a, b) => initials(a, b) || initials(b, a);

  const withoutLegalForm = (name) => {
    let to = name.length;
    while (to > 1 && isWord('legalForms', name[to - 1])) to--;
    return name.slice(0, to);
  };

  // ---- Words

  const singular = (form) => {
    const known = words.irregular.get(form);
    if (known) return known;
    if (form.length < 4 || /(ss|us|is)$/.test(form)) return form;
    if (form.endsWith('ies') && form.length > 4) return form.slice(0, -3) + 'y';
    if (/(ches|shes|xes|sses)$/.test(form)) return form.slice(0, -2);
    return form.endsWith('s') ? form.slice(0, -1) : form;
  };

  const inflected = (a, b) => {
    if (!/(ing|ed)$/.test(a) && !/(ing|ed)$/.test(b)) return false;
    const stem = (form) => form.replace(/(ing|ed|es|s|e)$/, '');
    return stem(a).length > 3 && stem(a) === stem(b);
  };

  const root = (form) => {
    const one = singular(form);
    return (one.length > 5 ? one.replace(/(ing|ed|e)$/, '') : one) || one;
  };

  /** One spelling for British and American ones. */
  const spelling = (form) => {
    const known = words.spellings.get(form);
    if (known) return known;
    if (form.length < 6) return form;
    return form
      .replace(/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1')
      .replace(/our(s|ed|ing|able|ite|ful|)$/, 'or$1')
      .replace(/yse(d|s|)$/, 'yze$1')
      .replace(/ll(ed|ing|er|ers)$/, 'l$1');
  };

  const sameGivenName = (a, b) =>
    (words.shortNames.get(a)?.includes(b) || words.shortNames.get(b)?.includes(a)) ?? false;

  // ---- Slips of the pen

  const PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'anti', 'de', 'mis', 'a', 'an', 'ab', 'ex', 're', 'pre', 'post', 'sub', 'super', 'counter'];
  const OPPOSED = [['hyper', 'hypo'], ['inter', 'intra'], ['over', 'under'], ['pre', 'pro', 'per'], ['im', 'em', 'ex'], ['in', 'un', 'en'], ['ante', 'anti'], ['macro', 'micro']];
  const LETTERS = /^\p{L}*$/u;

  /** Letters added, dropped, changed or swapped with their neighbour. */
  const distance = (a, b) => {
    const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i++) {
      rows[i] = [i];
      for (let j = 1; j <= b.length; j++) {
        const cost = a[i - 1] === b[j - 1] ? 0 : 1;
        let best = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, rows[i - 2][j - 2] + 1);
        rows[i][j] = best;
      }
    }
    return rows[a.length][b.length];
  };

  const opposed = (a, b) =>
    PREFIXES.some((p) => a === p + b || b === p + a) ||
    OPPOSED.some((group) =>
      group.some((one) =>
        group.some((other) => one !== other && a.startsWith(one) && b.startsWith(other) && a.slice(one.length) === b.slice(other.length)),
      ),
    );

  /** Daniel and Daniela are two people. */
  const otherEnding = (a, b) => {
    let common = 0;
    while (common < Math.min(a.length, b.length) && a[common] === b[common]) common++;
    const x = a.at(-1);
    const y = b.at(-1);
    const i = (c) => c === 'i' || c === 'y';
    return Math.max(a.length, b.length) - common <= 2 && !(i(x) && i(y)) && x !== y && /[aeiou]/.test(x + y);
  };

  const slip = (asked, key, typed) => {
    const allowed = key.length >= 9 ? 2 : key.length >= 5 ? 1 : 0;
    if (!allowed || key === typed || !typed || typed.length > 60) return false;
    if (key[0] !== typed[0] && !(typed.length > 1 && key[0] === typed[1] && key[1] === typed[0])) return false;
    if (!LETTERS.test(key) || !LETTERS.test(typed) || Math.abs(key.length - typed.length) > allowed) return false;
    const d = distance(key, typed);
    if (d > allowed || opposed(key, typed) || otherEnding(key, typed)) return false;
    for (const rival of asked.taken) {
      if (rival !== key && (rival === typed || (LETTERS.test(rival) && distance(rival, typed) <= d))) return false;
    }
    return !asked.near.has(typed);
  };

  // ---- Times of day

  const minutes = (form) => {
    const m = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})? ?(?:([ap])\.?m\.?)?$/.exec(form);
    if (!m || (m[2] === undefined && m[3] === undefined)) return undefined;
    const hour = m[3] === undefined ? Number(m[1]) : (Number(m[1]) % 12) + (m[3] === 'p' ? 12 : 0);
    return { at: hour * 60 + Number(m[2] ?? 0), half: m[3] };
  };

  const sameTime = (a, b) => {
    const x = minutes(a);
    const y = minutes(b);
    if (!x || !y) return false;
    const open = (x.half === undefined) !== (y.half === undefined);
    return (
      x.at === y.at ||
      (open && Math.abs(x.at - y.at) === 720 && Math.min(x.at, y.at) >= 60 && (x.half === undefined ? x.at : y.at) < 720)
    );
  };

  // ---- Dates: { year, month, day, weekday }, undefined is what is not told

  const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
  const WEEKDAYS = { mon: 'monday', tue: 'tuesday', tues: 'tuesday', wed: 'wednesday', thu: 'thursday', thur: 'thursday', thurs: 'thursday', fri: 'friday', sat: 'saturday', sun: 'sunday' };
  const DATE_FILLERS = new Set(['on', 'in', 'of', 'the', 'at', 'year', 'day', 'since', 'from', 'during', 'back']);
  const PARTS = ['year', 'month', 'day', 'weekday'];

  const month = (form) =>
    form === 'sept' ? 9 : MONTHS.findIndex((m) => form === m || (form.length === 3 && m.startsWith(form))) + 1;
  const yearLike = (value) => value >= 1000 && value <= 2999;
  const isDateWord = (t) =>
    isNumber(t) ? yearLike(t.value) : month(t.form) > 0 || t.form.endsWith('day') || /^\d+([-/.])\d+\1\d+$/.test(t.form);
  const validDate = (year, m, day) => (m >= 1 && m <= 12 && day >= 1 && day <= 31 ? [{ year, month: m, day }] : []);

  const datePart = (t) => {
    if (isNumber(t)) {
      if (!Number.isInteger(t.value) || t.value <= 0) return [];
      if (!t.ordinal && yearLike(t.value)) return [{ year: t.value }];
      return t.value <= 31 ? [{ day: t.value }] : [];
    }
    if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(t.form)) return validDate(...t.form.split('-').map(Number));
    if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(t.form)) {
      const [a, b, c] = t.form.split(/[/.]/);
      const year = c.length > 2 ? Number(c) : Number(c) + (Number(c) < 70 ? 2000 : 1900);
      return [...validDate(year, Number(b), Number(a)), ...validDate(year, Number(a), Number(b))];
    }
    if (month(t.form) > 0) return [{ month: month(t.form) }];
    const weekday = WEEKDAYS[t.form] ?? t.form;
    return Object.values(WEEKDAYS).includes(weekday) ? [{ weekday }] : [];
  };

  /** The readings of all the words as a date: none where it is none, two for 3/4/2019. */
  const dates = (tokens) => {
    let readings = [{}];
    let any = false;
    for (const t of tokens) {
      if (DATE_FILLERS.has(t.form)) continue;
      const parts = datePart(t);
      readings = readings.flatMap((r) =>
        parts.filter((p) => PARTS.every((k) => r[k] === undefined || p[k] === undefined)).map((p) => ({ ...r, ...p })),
      );
      if (!readings.length) return [];
      any = true;
    }
    return any ? readings.filter((r) => r.day === undefined || r.month !== undefined) : [];
  };

  const agrees = (a, b) => PARTS.every((k) => a[k] === undefined || b[k] === undefined || a[k] === b[k]);

  /** Whether a date tells all that the key tells; its year and weekday may be left out. */
  const covers = (date, key) => {
    const told = (k) => key[k] === undefined || date[k] !== undefined;
    const both = key.day !== undefined || key.month !== undefined;
    return told('day') && told('month') && (told('year') || both) && (told('weekday') || both);
  };

  // ---- Quantities: { value, unit, noun, ordinal, from, to }

  const unitOf = (form) =>
    words.units.get(form) ?? (form.length > 2 && form.endsWith('s') ? words.units.get(form.slice(0, -1)) : undefined);
  const isCurrency = (unit) => unit !== undefined && words.currencies.has(unit);
  const DOLLARS = ['dollar', 'USD', 'AUD', 'CAD'];

  const quantityAt = (tokens, index) => {
    const nextWord = (i) => (i < tokens.length && !isNumber(tokens[i]) && !tokens[i].gap ? tokens[i].form : undefined);
    let value = tokens[index].value;
    let from = index;
    let to = index + 1;
    let unit;
    if (index > 0 && isCurrency(unitOf(tokens[index - 1].form))) {
      unit = unitOf(tokens[index - 1].form);
      from--;
    }
    let next = nextWord(to);
    if (unit !== undefined && next === 'm') {
      value *= 1e6;
      to++;
      next = nextWord(to);
    }
    if (next !== undefined && unit === undefined) {
      if (next === 'per' && nextWord(to + 1) === 'cent') {
        unit = '%';
        to += 2;
      } else {
        const us = next === 'us' || next === 'american' ? nextWord(to + 1) : undefined;
        const found = unitOf(us ?? next);
        if (found !== undefined) {
          unit = found;
          to += us === undefined ? 1 : 2;
        }
      }
      if (unit === '%' && (nextWord(to) === 'point' || nextWord(to) === 'points')) {
        unit = 'pp';
        to++;
      }
    } else if (unit !== undefined && next !== undefined && unit === unitOf(next)) {
      to++;
    }
    return { value, unit, noun: unit === undefined ? nextWord(to) : undefined, ordinal: tokens[index].ordinal, from, to };
  };

  const quantities = (tokens) => tokens.flatMap((t, i) => (isNumber(t) ? [quantityAt(tokens, i)] : []));
  const mayBeYear = (q) => q.unit === undefined && q.value >= 1000 && q.value < 3000 && Number.isInteger(q.value);
  const readings = (q) => (q.unit === 'm' ? [q.value, q.value * 1e6] : [q.value]);
  const sameValue = (a, b) => readings(a).some((x) => readings(b).includes(x));
  const unitFits = (unit, expected) =>
    unit === undefined || expected === undefined || unit === expected ||
    (unit === 'm' && isCurrency(expected)) ||
    (DOLLARS.includes(unit) && DOLLARS.includes(expected) && (unit === 'dollar' || expected === 'dollar'));

  /** Numbers that the question itself gives are no answer, where the answer has others. */
  const beyondStem = (all, stem) => {
    const beyond = all.filter((q) => !stem.some((s) => s.value === q.value));
    if (!beyond.length) return all;
    const cardinal = beyond.filter((q) => !q.ordinal);
    return cardinal.length ? cardinal : beyond;
  };

  // ---- Persons

  const personName = (tokens) => {
    const all = tokens.map((t) => t.form);
    let suffix = '';
    while (all.length > 1 && words.nameSuffixes.has(all.at(-1))) suffix = all.pop().replace('junior', 'jr').replace('senior', 'sr');
    while (all.length > 1 && words.titles.has(all[0])) all.shift();
    const surname = all.pop() ?? '';
    const particles = [];
    while (all.length && words.particles.has(all.at(-1))) particles.unshift(all.pop());
    return { given: all, particles, surname, suffix };
  };

  const givenInOrder = (many, few, sameForm) => {
    let at = 0;
    for (const name of few) {
      const fits = (other) =>
        name.length === 1 || other.length === 1 ? name[0] === other[0] : sameForm(other, name) || sameGivenName(other, name);
      while (at < many.length && !fits(many[at])) at++;
      if (at++ === many.length) return false;
    }
    return true;
  };

  /** Whether a typed name may be the same person's, as far as both tell. */
  const personFits = (name, typed, sameForm) => {
    if (!name.surname || !sameForm(name.surname, typed.surname)) return false;
    if (name.suffix && typed.suffix && name.suffix !== typed.suffix) return false;
    if (!typed.given.length && !typed.particles.every((p) => name.particles.includes(p))) {
      return givenInOrder(name.given, typed.particles, sameForm);
    }
    return (
      !typed.given.length || !name.given.length ||
      givenInOrder(name.given, typed.given, sameForm) || givenInOrder(typed.given, name.given, sameForm)
    );
  };

  // ---- A question, its keys, an answer

  const asAccepted = (a) => (typeof a === 'string' ? { text: a, fraction: 1 } : { fraction: 1, ...a });
  const asRival = (r) => (typeof r === 'string' ? { text: r } : r);

  /** A question for a typed answer, taken apart. `extract` is what the dictionary says of it. */
  const ask = (stemText, entry, extract) => {
    const stem = tokensOf(stemText);
    const type = entry.answerType ?? 'other';
    const rivals = (entry.notAccepted ?? []).map(asRival);
    const rivalTokens = rivals.map((r) => tokensOf(r.text));
    const accepted = entry.accepted.map(asAccepted);
    return {
      type,
      stem,
      rivals,
      rivalTokens,
      accepted,
      keys: accepted.map((a, i) => (a.pattern === 'wildcard' ? [] : extract.forms[i].map(keyOf).filter((k) => k.tokens.length))),
      stemRoots: new Set(stem.filter((t) => !isWord('function', t) && !isNumber(t)).map((t) => root(t.form))),
      negated: hasAny(stem, words.negations),
      forPerson: type === 'person' || extract.who,
      forOrigin: hasAny(stem, words.origin),
      forDay: stem.some((t) => ['day', 'date', 'month'].includes(t.form)),
      taken: new Set([...stem, ...rivalTokens.flat()].map((t) => t.form)),
      near: new Set(extract.near),
      names: new Set(extract.names),
      pertains: new Set(extract.pertains),
    };
  };

  const givesRoot = (asked, form) => asked.stemRoots.has(root(form));
  const givesAll = (asked, tokens) => tokens.every((t) => has(asked.stem, t));
  const beyond = (asked, tokens) =>
    tokens.filter((t) => (isNumber(t) || !givesRoot(asked, t.form)) && !isWord('function', t));
  const isFiller = (asked, t) =>
    !isNumber(t) && !isWord('negations', t) && !isWord('relations', t) &&
    (isWord('frame', t) || isWord('function', t) || givesRoot(asked, t.form));
  const sharedByRival = (asked, tokens) => asked.rivalTokens.some((rival) => tokens.every((t) => has(rival, t)));
  const surnameIsEnough = (asked, surname) =>
    !givesRoot(asked, surname) &&
    !asked.rivalTokens.some((r) => r.length && personName(content(r)).surname === surname);

  const CUTS = new Set(['in', 'at', 'near', 'from', 'during', 'on', 'outside', 'inside', 'off', 'within']);

  const leadOf = (key) => {
    let from = key.length > 2 && key[0].form.endsWith('ly') && isWord('function', key[1]) ? 1 : 0;
    while (from < key.length - 1 && isWord('function', key[from]) && !isWord('relations', key[from]) && !isWord('negations', key[from])) from++;
    return key.slice(from);
  };

  /** The key without what only tells more: "Vellmar, Norway", "the city of Oslo". */
  const mainsOf = (key, proper) => {
    const all = content(key);
    const mains = [];
    const list = all.some((t) => t.form === 'and');
    for (let i = 1; i < all.length && !list; i++) {
      const of = all[i].form === 'of' && i > 1 && !all.slice(0, i).every((t) => isWord('titles', t));
      if (all[i].gap || CUTS.has(all[i].form) || of) {
        mains.push(all.slice(0, i));
        break;
      }
    }
    if (all.length > 2 && isWord('placeKinds', all[0]) && all[1].form === 'of') mains.push(all.slice(2));
    if (!proper && !list) {
      const phrase = mains[0] ?? all;
      const describes = (t) => !isNumber(t) && !isWord('turning', t) && !isWord('function', t) && !isWord('negations', t);
      for (let from = 1; from + 1 < phrase.length && describes(phrase[from - 1]); from++) mains.push(phrase.slice(from));
    }
    return mains;
  };

  const isProper = (text) => {
    let any = false;
    for (const each of text.trim().split(/[\s-]+/)) {
      const first = each.match(/\p{L}/u)?.[0];
      const folded = fold(each);
      if (first === undefined || words.function.has(folded) || words.particles.has(folded)) continue;
      if (!/[\p{Lu}\p{Lt}]/u.test(first)) return false;
      any = true;
    }
    return any;
  };

  const keyOf = (text) => {
    const tokens = tokensOf(text);
    const proper = isProper(text);
    return {
      tokens,
      content: content(tokens),
      lead: content(leadOf(tokens)),
      proper,
      mains: mainsOf(tokens, proper),
      dates: tokens.some(isDateWord) ? dates(tokens) : [],
      quantities: quantities(tokens),
    };
  };

  const SHORT_ANSWER = 8;
  const LONGEST_ANSWER = 400;
  const NEAR = 4;
  const DENIAL = 6;
  const DENIED = 'the answer denies it';
  const SEVERAL = 'more than one answer';
  const RELATION = 'another relation: before, after, without';
  const yes = (reason) => ({ accepted: reason });
  const no = (reason) => ({ refused: reason });
  const ANOTHER = no('another answer');
  const isOpen = (finding) => finding.refused === ANOTHER.refused;

  /** Which words of the answer may stand for which of the key; lenient forgives slips. */
  const matcher = (asked, lenient) => {
    const noun = (a, b) => singular(a) === singular(b) || inflected(a, b) || (asked.forOrigin && asked.pertains.has(a + ' ' + b));
    const form = (key, given) =>
      key === given || spelling(key) === spelling(given) || (asked.type !== 'person' && noun(key, given)) ||
      (lenient && slip(asked, key, given));
    const hasDigit = (t) => /\d/.test(t.form);
    const token = (key, given) =>
      same(key, given) || sameTime(key.form, given.form) || (!hasDigit(key) && !hasDigit(given) && form(key.form, given.form));
    const all = (key, given) => key.length === given.length && key.every((t, i) => token(t, given[i]));
    return { form, token, all };
  };

  const sameWords = (a, b) =>
    a.length > 0 && b.length > 0 &&
    ((a.length === b.length && a.every((t, i) => same(t, b[i]) || sameTime(t.form, b[i].form))) ||
      (a.length !== b.length && joined(a) === joined(b)));

  /** Compares one answer with the keys of a question. */
  const comparison = (asked, allTyped) => {
    const list = allTyped.length > 1 && isNumber(allTyped[0]) && !isNumber(allTyped[1]) && allTyped[1].gap;
    const typed = list ? allTyped.slice(1) : allTyped;
    const sentence = typed.length > SHORT_ANSWER;
    const strict = matcher(asked, false);
    const lenient = matcher(asked, true);

    const denies = (key, from, to) =>
      typed.slice(from, to).some((t) => isWord('negations', t) && !has(key, t) && !asked.negated);
    const alternatives = (key, from, to) => {
      const part = typed.slice(from, to);
      const or = (t) => t.form === 'or';
      return (
        part.some(or) && !key.some(or) && !asked.stem.some(or) &&
        !part.every((t) => or(t) || isFiller(asked, t) || key.some((k) => strict.token(k, t)))
      );
    };
    const relation = (key, from) => {
      let before = from - 1;
      if (before > 0 && isWord('articles', typed[before])) before--;
      return before >= 0 && isWord('relations', typed[before]) && !has(key, typed[before]) && !has(asked.stem, typed[before]);
    };
    const relations = (tokens) => [...new Set(tokens.filter((t) => isWord('relations', t)).map((t) => t.form))].sort().join(' ');
    const otherRelation = (key) =>
      relations(key) !== relations(typed) && !typed.some((t) => isWord('relations', t) && has(asked.stem, t));
    const rivalOutside = (from, to) =>
      asked.rivalTokens.some((rival) => {
        const all = content(rival);
        if (!all.length || givesAll(asked, all)) return false;
        for (let i = 0; i + all.length <= typed.length; i++) {
          if ((i + all.length <= from || i >= to) && all.every((t, j) => same(t, typed[i + j]))) return true;
        }
        return false;
      });

    const refusedAsWhole = (key) => {
      if (sentence) return undefined;
      if (denies(key, 0, typed.length)) return DENIED;
      if (alternatives(key, 0, typed.length)) return SEVERAL;
      return otherRelation(key) ? RELATION : undefined;
    };

    /** Why what stands around a part of the answer forbids to accept it. */
    const forbidden = (key, from, to) => {
      let start = from;
      while (start > 0 && from - start < DENIAL && !typed[start].gap) start--;
      let end = to;
      while (end < typed.length && end - to < NEAR && !typed[end].gap) end++;
      if (denies(key, start, from)) return DENIED;
      if (relation(key, from)) return RELATION;
      return (!sentence && alternatives(key, start, end)) || rivalOutside(from, to) ? SEVERAL : undefined;
    };

    const bare = (key) => {
      let from = 0;
      let to = typed.length;
      while (from < to - 1 && isFiller(asked, typed[from]) && !same(key[0], typed[from])) from++;
      while (to > from + 1 && isFiller(asked, typed[to - 1]) && !same(key.at(-1), typed[to - 1])) to--;
      return typed.slice(from, to);
    };

    // Without a dictionary: past forms, and the commonest verbs that are no nouns.
    const verb = (form) => form.endsWith('ed') || words.verbs.has(form);

    const glued = (index) => {
      if (index >= typed.length || sentence) return false;
      const t = typed[index];
      return (
        !t.gap && !has(asked.stem, t) && !isWord('function', t) &&
        !(index + 1 === typed.length && isWord('trailingKinds', t)) &&
        !isWord('nameSuffixes', t) && !isWord('negations', t) && !givesRoot(asked, t.form) && !verb(t.form)
      );
    };

    /** "wife of Jo Doe" and "University of Oslo" are neither Jo Doe nor Oslo. */
    const partOf = (from, maybePerson) => {
      let of = from - 1;
      if (of > 0 && isWord('articles', typed[of])) of--;
      if (of < 1 || typed[of].form !== 'of' || typed[of].gap) return false;
      const whole = typed[of - 1];
      if (sentence) return maybePerson && !has(asked.stem, whole) && words.persons.has(singular(whole.form));
      return !isFiller(asked, whole) && !isNumber(whole) && !words.kinds.has(singular(whole.form)) && !verb(whole.form);
    };

    const gluedBefore = (from, proper) => {
      if (from === 0 || typed[from].gap) return false;
      const before = typed[from - 1];
      if (isNumber(before)) return !sentence && !has(asked.stem, before);
      if (partOf(from, asked.forPerson) || (isWord('turning', before) && !has(asked.stem, before))) return true;
      return (
        proper && !sentence && !isWord('function', before) && !isWord('frame', before) && !isWord('titles', before) &&
        !givesRoot(asked, before.form) && !verb(before.form)
      );
    };

    // -- dates

    const LONGEST_DATE = 8;
    const dateIn = (part) => part.some(isDateWord) && !givesAll(asked, part);

    const dateInSentence = (key) => {
      for (let from = 0; from < typed.length; from++) {
        for (let to = Math.min(typed.length, from + LONGEST_DATE); to > from; to--) {
          const part = typed.slice(from, to);
          const found = dateIn(part) ? dates(part) : [];
          if (!found.length) continue;
          const right = found.some((d) => key.dates.some((k) => agrees(k, d) && covers(d, k)));
          if (right && forbidden(key.tokens, from, to) === undefined) return true;
          from = to - 1;
          break;
        }
      }
      return false;
    };

    const longestDate = () => {
      for (let length = Math.min(typed.length, LONGEST_DATE); length > 0; length--) {
        const found = [];
        for (let from = 0; from + length <= typed.length; from++) {
          const part = typed.slice(from, from + length);
          const these = dateIn(part) ? dates(part) : [];
          if (found.length && these.length) return [];
          found.push(...these);
        }
        if (found.length) return found;
      }
      return [];
    };

    const withDate = (key) => {
      if (sentence && dateInSentence(key)) return yes('accepted: same date');
      const given = longestDate();
      if (!given.length) return ANOTHER;
      let agree = false;
      for (const right of key.dates) {
        for (const date of given) {
          if (!agrees(right, date)) continue;
          if (covers(date, right)) return yes('accepted: same date');
          if (asked.type === 'other' && date.year !== undefined && !asked.forDay) return yes('accepted: the same date, less exact');
          agree = true;
        }
      }
      return no(agree ? 'less exact than the answer' : 'another date');
    };

    // -- numbers

    const numberKey = (key) => {
      if (!key.quantities.length) return false;
      if (['number', 'money', 'percent'].includes(asked.type)) return true;
      return asked.type === 'other' && (isWord('function', key.tokens[0]) || isNumber(key.tokens[0]) || key.quantities[0].from === 0);
    };
    const rest = (tokens, qs) =>
      tokens.filter((t, i) => !qs.some((q) => q.from <= i && i < q.to) && !isWord('function', t) && !isWord('frame', t));
    const restIsNoun = (key) => rest(key.tokens, key.quantities).length <= 2;

    const numbersInSentence = (key) => {
      const given = quantities(typed);
      return (
        restIsNoun(key) &&
        key.quantities.every((one) =>
          given.some((q) => sameValue(one, q) && unitFits(q.unit, one.unit) && forbidden(key.tokens, q.from, q.to) === undefined),
        )
      );
    };

    /** Of several numbers the one that counts what the question asks for. */
    const counted = (given, right) => {
      if (given.length <= right.length) return given;
      const nouns = new Set(right.filter((q) => q.noun !== undefined).map((q) => root(q.noun)));
      for (let i = 1; i + 1 < asked.stem.length; i++) {
        if (asked.stem[i].form === 'many' || asked.stem[i].form === 'much') nouns.add(root(asked.stem[i + 1].form));
      }
      const fitting = given.filter((q) => q.noun !== undefined && nouns.has(root(q.noun)));
      return fitting.length === right.length ? fitting : given;
    };

    const withoutYears = (given, right) => {
      if (given.length <= right.length || right.some(mayBeYear)) return given;
      const others = given.filter(
        (q) => !mayBeYear(q) || q.from === 0 || !(isWord('function', typed[q.from - 1]) || month(typed[q.from - 1].form) > 0),
      );
      return others.length === right.length ? others : given;
    };

    const withNumber = (key) => {
      const right = key.quantities;
      if (sentence && numbersInSentence(key)) return yes('accepted: same number');
      const given = withoutYears(counted(beyondStem(quantities(typed), asked.stem), right), right);
      if (!given.length) return ANOTHER;
      if (given.length !== right.length) return given.length > right.length ? no('more than one number') : ANOTHER;
      let sameUnits = true;
      for (let i = 0; i < right.length; i++) {
        const [one, other] = [right[i], given[i]];
        if (!sameValue(one, other)) return no('another number');
        if (!unitFits(other.unit, one.unit)) return no('another unit');
        const why = sentence ? forbidden(key.tokens, other.from, other.to) : undefined;
        if (why !== undefined) return no(why);
        sameUnits &&= one.unit !== undefined && one.unit === other.unit;
      }
      const typedAsNumber = asked.type !== 'other';
      const keyRest = rest(key.tokens, right);
      const givenRest = rest(typed, given);
      const nounsFit =
        !givenRest.length || typedAsNumber || sameUnits ||
        givenRest.every((t) => keyRest.some((k) => strict.form(k.form, t.form)));
      return nounsFit && (typedAsNumber || restIsNoun(key)) ? yes('accepted: same number') : ANOTHER;
    };

    // -- persons

    const personKey = (key) =>
      key.proper &&
      (asked.type === 'person' ||
        (asked.forPerson && (!isWord('articles', key.tokens[0]) || (key.tokens.length > 1 && isWord('titles', key.tokens[1])))));
    const nameWord = (t) =>
      !isNumber(t) &&
      (isWord('particles', t) ||
        (!isWord('function', t) && !isWord('frame', t) && !(givesRoot(asked, t.form) && !asked.names.has(t.form))));

    const withPerson = (key, match) => {
      const name = personName(key.content);
      if (!name.surname || words.titles.has(name.surname)) return ANOTHER;
      if (typed.length === 2 && typed[1].gap && name.given.length && personFits(name, personName([typed[1], typed[0]]), match.form)) {
        return yes('accepted: same person');
      }
      let refused = ANOTHER;
      for (let end = typed.length - 1; end >= 0; end--) {
        if (!match.form(name.surname, typed[end].form) || glued(end + 1)) continue;
        let from = end;
        while (from > 0 && !typed[from].gap && nameWord(typed[from - 1])) from--;
        const to = end + 1 < typed.length && isWord('nameSuffixes', typed[end + 1]) ? end + 2 : end + 1;
        const given = personName(typed.slice(from, to));
        if (!personFits(name, given, match.form) || partOf(from, true)) continue;
        const why = forbidden(key.tokens, from, to);
        const [full, nameFull] = [given.given.length > 0, name.given.length > 0];
        if (full !== nameFull && !surnameIsEnough(asked, name.surname)) refused = no('only a surname that others share');
        else if (why !== undefined) refused = no(why);
        else return yes(full || !nameFull ? 'accepted: same person' : 'accepted: the surname');
      }
      return refused;
    };

    // -- words

    const inside = (right, proper, match) => {
      if (typed.length > LONGEST_ANSWER) return no('too long to tell');
      for (let from = 0; from < typed.length; from++) {
        let to = from;
        let matched = 0;
        while (to < typed.length && matched < right.length) {
          if (match.token(right[matched], typed[to])) matched++;
          else if (matched === 0 || !isWord('articles', typed[to])) break;
          to++;
        }
        if (matched < right.length || glued(to) || gluedBefore(from, proper)) continue;
        const why = forbidden(right, from, to);
        return why !== undefined ? no(why) : yes('accepted: the answer is in the sentence');
      }
      return ANOTHER;
    };

    const givenName = (a, b) => a.length === 1 && b.length === 1 && sameGivenName(a[0].form, b[0].form);

    const parts = (right, given, match) => {
      const keys = split(right);
      if (sentence) return keys.length > 1 && keys.every((k) => inside(k, false, match).accepted);
      const open = split(given);
      if (keys.length < 2 || keys.length !== open.length) return false;
      return keys.every((key) => {
        const at = open.findIndex((part) => match.all(key, part) || acronym(key, part) || givenName(key, part));
        if (at >= 0) open.splice(at, 1);
        return at >= 0;
      });
    };

    const scattered = (right, match) => {
      const all = right.filter((t) => !isWord('function', t));
      const news = beyond(asked, all);
      const wanted = news.length < 2 ? all : news;
      if (!sentence || wanted.length < 2 || typed.length > LONGEST_ANSWER) return false;
      for (let from = 0; from < typed.length; from++) {
        let to = from;
        let matched = 0;
        let last = from;
        while (to < typed.length && matched < wanted.length && to - last <= NEAR) {
          if (match.token(wanted[matched], typed[to])) {
            matched++;
            last = to;
          } else if (matched === 0) {
            break;
          }
          to++;
        }
        if (matched === wanted.length && !gluedBefore(from, true) && forbidden(right, from, to) === undefined) return true;
      }
      return false;
    };

    const withWords = (key, match) => {
      const right = key.lead;
      const given = content(bare(right));
      if (given.length && (match.all(right, given) || joined(right) === joined(given))) return yes('accepted: same words');
      if (parts(right, given, match)) return yes('accepted: same parts');
      const mains = key.mains.filter((m) => beyond(asked, m).length);
      for (const main of mains) {
        if (match.all(main, content(bare(main))) && !sharedByRival(asked, main)) return yes('accepted: the main words');
      }
      const news = beyond(asked, right);
      if (news.length && news.length < right.length && match.all(news, beyond(asked, given))) return yes('accepted: same words');
      if (key.proper && acronym(right, given)) return yes('accepted: short form');
      if (asked.type === 'organisation' || asked.type === 'other') {
        const legal = withoutLegalForm(right);
        if (legal.length && match.all(legal, withoutLegalForm(given))) return yes('accepted: same name');
      }
      const found = inside(right, key.proper, match);
      if (sentence && isOpen(found)) {
        for (const main of mains) {
          if ((key.proper || main.length > 1) && !sharedByRival(asked, main) && inside(main, key.proper, match).accepted) {
            return yes('accepted: the main words are in the sentence');
          }
        }
      }
      return isOpen(found) && scattered(right, match) ? yes("accepted: the answer's words are in the sentence") : found;
    };

    const byWords = (key, match) => {
      if (personKey(key)) {
        const person = withPerson(key, match);
        if (!isOpen(person)) return person;
      }
      return withWords(key, match);
    };

    const withKey = (key) => {
      if (!typed.length) return ANOTHER;
      if (sameWords(key.content, content(typed))) return yes('same answer');
      const whole = refusedAsWhole(key.tokens);
      if (whole !== undefined) return no(whole);
      if ((asked.type === 'date' || asked.type === 'other') && key.dates.length) return withDate(key);
      if (numberKey(key)) {
        const found = withNumber(key);
        if (!isOpen(found)) return found;
      }
      const found = byWords(key, strict);
      const slips = () => key.tokens.some((k) => typed.some((t) => slip(asked, k.form, t.form)));
      if (found.accepted || !slips()) return found;
      return byWords(key, lenient).accepted ? yes('accepted with spelling') : found;
    };

    /** Compares with the forms of one accepted answer, the whole first. */
    return (forms) => {
      let first;
      for (const form of forms) {
        const found = withKey(form);
        if (found.accepted) return found;
        first ??= found;
      }
      return first ?? ANOTHER;
    };
  };

  // ---- Typed answers

  const wrong = (reason, feedback) => ({ fraction: 0, reason, feedback });

  const rivalVerdict = (rivals, rivalTokens, answer, reason) => {
    const at = rivalTokens.findIndex((r) => r.length && has(answer, r.at(-1)));
    return wrong(reason, rivals[at]?.feedback);
  };

  /** "Norway" for "Vellmar, Norway". */
  const namesWider = (asked, given) =>
    given.length > 0 && given.length <= 3 &&
    asked.keys.flat().some((key) => {
      const from = key.content.length - given.length;
      return from > 0 && key.content[from].gap && sameWords(key.content.slice(from), given);
    });

  const compare = (asked, answer) => {
    const compareWith = comparison(asked, answer);
    let best;
    let refused = ANOTHER.refused;
    asked.accepted.forEach((key, i) => {
      const finding = compareWith(asked.keys[i]);
      if (finding.accepted) {
        if (!best || key.fraction > best.fraction) best = { fraction: key.fraction, reason: finding.accepted, feedback: key.feedback };
      } else if (!isOpen(finding)) {
        refused = finding.refused;
      }
    });
    const wider = isOpen(no(refused)) && ['place', 'other'].includes(asked.type) && namesWider(asked, content(answer));
    return best ?? rivalVerdict(asked.rivals, asked.rivalTokens, answer, wider ? 'names only the wider place' : refused);
  };

  /** A sentence copied from a page: spaces lost around links, numbers of footnotes. */
  const repaired = (text) =>
    text
      .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=(?<![\p{L}\p{N}_])(?:in|on|of|by|at|to|from|the))(?=[12]\d{3})/gu, ' ')
      .replace(/(?<![\p{L}\p{N}_])((?:1[5-9]|20)\d{2})\d{1,3}(?=[.,;]|\s*$)/gu, '$1')
      .replace(/(?<=\p{L}{3})\d{1,3}(?![\p{L}\p{N}_])/gu, '');

  const text = (stem, entry, extract, typed) => {
    const answer = tokensOf(typed);
    const folded = fold(typed);
    if (!answer.length && !folded) return wrong('no answer');
    const asked = ask(stem, entry, extract);
    let best;
    for (const key of asked.accepted) {
      const wildcard = key.pattern === 'wildcard';
      const fits = wildcard ? glob(fold(key.text), folded) : fold(key.text) === folded;
      if (fits && (!best || key.fraction > best.fraction)) {
        best = { fraction: key.fraction, reason: wildcard ? 'accepted: fits the pattern' : 'same answer', feedback: key.feedback };
      }
    }
    if (best) return best;
    const at = asked.rivalTokens.findIndex((r) => sameWords(content(r), content(answer)));
    if (at >= 0) return wrong('another answer', asked.rivals[at].feedback);
    let verdict = compare(asked, answer);
    const others = typed.includes('(') ? [typed.replace(/\([^()]*\)/g, ' ')] : [];
    if (answer.length > SHORT_ANSWER && repaired(typed) !== typed) others.push(repaired(typed));
    for (const other of others) {
      if (verdict.fraction === 0) {
        const again = compare(asked, tokensOf(other));
        if (again.fraction > 0) verdict = again;
      }
    }
    return verdict;
  };

  const blank = (gapText, gap, extract, typed) => {
    if (!(gap.options ?? []).length) return text(gapText.replace(/\{\{[^{}]*\}\}/g, ' '), gap, extract, typed);
    const folded = fold(typed);
    if (!folded) return wrong('no answer');
    const right = gap.accepted.map(asAccepted).find((a) => fold(a.text) === folded);
    if (right) return { fraction: right.fraction, reason: 'the right option', feedback: right.feedback };
    const rivals = (gap.notAccepted ?? []).map(asRival);
    return rivalVerdict(rivals, rivals.map((r) => tokensOf(r.text)), tokensOf(typed), 'another option');
  };

  const numberEntry = (stemText, entry, typed) => {
    const answer = tokensOf(typed);
    const stem = tokensOf(stemText);
    if (!answer.length) return wrong('no answer');
    // Sums of decimals, as 0.1 + 0.2, come out as the bank's own arithmetic has them.
    const min = entry.min ?? exact(entry.value - (entry.tolerance ?? 0));
    const max = entry.max ?? exact(entry.value + (entry.tolerance ?? 0));
    const within = (value) => value >= min && value <= max;
    const right = (reason) => ({ fraction: 1, reason });
    const denied = hasAny(answer, words.negations) && quantities(answer).length === 1 && !words.negations.has(stem[0]?.form ?? '');
    if (denied && !(answer.length <= 2 && min <= 0)) return wrong('the answer denies its number');
    const unit = entry.unit == null ? undefined : tokensOf(entry.unit).map((t) => unitOf(t.form)).find((u) => u !== undefined);
    const all = beyondStem(quantities(answer), stem);
    if (!all.length) {
      const none = answer.some((t) => ['no', 'none', 'nobody', 'nothing'].includes(t.form));
      return none && within(0) ? right('accepted: same number') : wrong('no number in the answer');
    }
    if (all.length === 2) {
      const between = answer.slice(all[0].to, all[1].from).map((t) => t.form).join(' ');
      if (/^(|to|and|-|until)$/.test(between)) {
        return all[0].value === min && all[1].value === max ? right('accepted: same range') : wrong('more than one number');
      }
    }
    if (all.length > 1) return wrong('more than one number');
    if (!unitFits(all[0].unit, unit)) return wrong('another unit');
    return readings(all[0]).some(within) ? right('accepted: same number') : wrong('another number');
  };

  // ---- All interactions

  const ALL = 1 - 1e-9;
  const finished = (fraction, reason, said) => {
    const earned = Math.max(0, Math.min(1, fraction));
    const feedback = Array.isArray(said) ? said.join(' ') : said;
    return { correct: earned >= ALL, fraction: earned >= ALL ? 1 : earned, reason, feedback: feedback || undefined };
  };
  const feedbacks = (items) => items.filter((i) => i.feedback != null).map((i) => i.feedback);

  const choice = (it, response) => {
    const picked = new Set([response].flat());
    const key = it.options.filter((o) => o.correct);
    if (it.select === 'one') {
      const option = it.options.find((o) => picked.has(o.id));
      return finished(option.correct ? 1 : 0, option.correct ? 'the right option' : 'another option', option.feedback);
    }
    const hits = key.filter((o) => picked.has(o.id)).length;
    const miss = picked.size - hits;
    const all = hits === key.length && miss === 0;
    const reason = all ? 'the right options' : `${hits} of ${key.length} right options${miss > 0 ? `, ${miss} wrong` : ''}`;
    return finished(Math.max(0, hits - miss) / key.length, reason, feedbacks(it.options.filter((o) => picked.has(o.id) !== o.correct)));
  };

  const trueFalse = (it, response) => finished(response === it.answer ? 1 : 0, `the statement is ${it.answer}`, it.feedback?.[String(response)]);

  const gaps = (it, response, extract) => {
    const filled = typeof response === 'object' ? response : { [it.gaps[0].id]: String(response) };
    const verdicts = it.gaps.map((g) => blank(it.text, g, extract?.[g.id], String(filled[g.id] ?? '')));
    const right = verdicts.filter((v) => v.fraction >= ALL).length;
    const earned = verdicts.reduce((sum, v) => sum + v.fraction, 0);
    const reason = verdicts.length === 1 ? verdicts[0].reason : `${right} of ${verdicts.length} gaps right`;
    return finished(earned / verdicts.length, reason, feedbacks(verdicts));
  };

  const match = (it, response) => {
    const missed = it.pairs.filter(([left, right]) => response[left] !== right);
    const right = it.pairs.length - missed.length;
    const said = missed.flatMap(([, r]) => feedbacks(it.right.filter((i) => i.id === r)));
    return finished(right / it.pairs.length, `${right} of ${it.pairs.length} pairs right`, said);
  };

  /** Pairs of items in the right order minus pairs in the wrong one. */
  const order = (it, response) => {
    const places = response.map((id) => it.items.findIndex((i) => i.id === id));
    let inversions = 0;
    places.forEach((p, i) => places.slice(0, i).forEach((q) => (inversions += q > p ? 1 : 0)));
    const pairs = (places.length * (places.length - 1)) / 2;
    const fraction = Math.max(0, pairs - 2 * inversions) / pairs;
    const home = places.filter((p, i) => p === i).length;
    const reason = fraction >= ALL ? 'the right order' : `${home} of ${places.length} items at their place`;
    return finished(fraction, reason, feedbacks(it.items.filter((_, i) => places[i] !== i)));
  };

  /**
   * The mark of a response to a question of the bank; null is a skip.
   * `extract` is what the page brings for its typed answers, for gaps by the gap's id.
   */
  const mark = (question, response, extract) => {
    const it = question.interaction;
    if (response === null) return finished(0, 'no answer');
    const typed = (v) => finished(v.fraction, v.reason, v.feedback);
    switch (it.kind) {
      case 'choice': return choice(it, response);
      case 'true-false': return trueFalse(it, response);
      case 'text': return typed(text(question.stem, it, extract, String(response)));
      case 'number': return typed(numberEntry(question.stem, it, String(response)));
      case 'gap': return gaps(it, response, extract);
      case 'match': return match(it, response);
      case 'order': return order(it, response);
    }
    throw new Error(it.kind);
  };

  return { mark, use };
})();
