'use strict';

/* The page: shows one question after the other, marks, and keeps what was answered in the browser. */
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const { bank, exam } = data;
  if (data.words) Marking.use(data.words);
  const questions = new Map(bank.questions.map((q) => [q.id, q]));
  const articles = new Map((bank.articles ?? []).map((a) => [a.id, a]));
  const $ = (id) => document.getElementById(id);

  // ---- What is kept

  const KEY = `readback:${data.page}`;
  const fresh = () => ({ round: 0, queue: [...questions.keys()], first: {}, again: {}, drafts: {}, name: state?.name ?? '' });
  let state;

  const load = () => {
    try {
      const saved = JSON.parse(localStorage.getItem(KEY));
      if (saved && saved.queue.every((id) => questions.has(id))) return saved;
    } catch {
      // A browser that keeps nothing still plays.
    }
    return fresh();
  };
  const save = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      $('kept').hidden = false;
    }
  };

  // ---- Chance: the generator and the shuffle of java.util, so that a seed shows the console's order

  const random = (seed) => {
    const MASK = (1n << 48n) - 1n;
    let s = (BigInt.asUintN(64, seed) ^ 0x5deece66dn) & MASK;
    const next = (bits) => {
      s = (s * 0x5deece66dn + 0xbn) & MASK;
      return Number(BigInt.asIntN(32, s >> (48n - BigInt(bits))));
    };
    return (bound) => {
      let r = next(31);
      if ((bound & (bound - 1)) === 0) return Number((BigInt(bound) * BigInt(r)) >> 31n);
      for (let u = r; u - (r = u % bound) + bound - 1 > 0x7fffffff; u = next(31));
      return r;
    };
  };
  const hashCode = (text) => {
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
    return hash;
  };
  const shuffled = (things, nextInt) => {
    const copy = [...things];
    for (let i = copy.length; i > 1; i--) {
      const j = nextInt(i);
      [copy[i - 1], copy[j]] = [copy[j], copy[i - 1]];
    }
    return copy;
  };

  /** The interaction as it is shown; an exam comes in an order that tells nothing. */
  const shown = (question) => {
    const it = question.interaction;
    if (exam) return it;
    const nextInt = random((BigInt(data.seed) + BigInt(state.round)) * 31n + BigInt(hashCode(question.id)));
    switch (it.kind) {
      case 'choice':
        return it.shuffle === false ? it : { ...it, options: shuffled(it.options, nextInt) };
      case 'gap':
        return { ...it, gaps: it.gaps.map((g) => ({ ...g, options: shuffled(g.options ?? [], nextInt) })) };
      case 'match':
        return { ...it, right: shuffled(it.right, nextInt) };
      case 'order': {
        let items = shuffled(it.items, nextInt);
        while (items.every((item, i) => item === it.items[i])) items = shuffled(it.items, nextInt);
        return { ...it, items };
      }
      default:
        return it;
    }
  };

  // ---- Elements: texts of the bank are only ever text

  const el = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
      else if (value === true) node.setAttribute(key, '');
      else if (value !== false && value != null) node.setAttribute(key, value);
    }
    node.append(...children.flat().filter((c) => c != null));
    return node;
  };
  const said = (name, text, attributes = {}) => el(name, { dir: 'auto', ...attributes }, text);
  const button = (text, onclick, attributes = {}) => el('button', { type: 'button', onclick, ...attributes }, text);
  const put = (node, ...children) => node.replaceChildren(...children.flat().filter((c) => c != null));
  const points = (question) => question.points ?? 1;
  const plainNumber = (n) => String(Math.round(n * 100) / 100);

  // ---- The article

  const sourceOf = (article) => {
    const words = [article.title, article.byline, article.publisher, article.published, article.credit, article.licence];
    const line = el('p', { class: 'source' }, 'Source: ', said('span', [...new Set(words.filter(Boolean))].join('; ')));
    if (/^https?:\/\//i.test(article.url ?? '')) {
      line.append('; ', el('a', { href: article.url, rel: 'noreferrer noopener', target: '_blank' }, article.url));
    }
    return line;
  };

  /** The paragraphs of an article, with marks on these stretches of its text. */
  const paragraphs = (article, marked = []) => {
    const spans = [...marked].sort((a, b) => a.start - b.start);
    const nodes = [];
    let at = 0;
    for (const line of article.text.split('\n')) {
      const end = at + line.length;
      if (line.trim()) {
        const p = said('p', '');
        let from = at;
        for (const span of spans) {
          const start = Math.max(from, span.start);
          const stop = Math.min(end, span.end);
          if (stop > start) {
            p.append(article.text.slice(from, start), el('mark', {}, article.text.slice(start, stop)));
            from = stop;
          }
        }
        p.append(article.text.slice(from, end));
        nodes.push(p);
      }
      at = end + 1;
    }
    return nodes;
  };

  let articleShown;
  const showArticle = (question, evidence) => {
    const article = articles.get(question?.articleId) ?? (articles.size === 1 ? [...articles.values()][0] : undefined);
    $('article').hidden = !article?.text;
    document.body.classList.toggle('alone', !article?.text);
    if (!article?.text) return;
    if (articleShown === article && !evidence && !$('text').querySelector('mark')) return;
    if (article.language) $('text').lang = article.language;
    put($('text'), paragraphs(article, evidence));
    put($('source'), sourceOf(article));
    if (articleShown !== article) $('text').scrollTop = 0;
    articleShown = article;
  };

  const evidenceOf = (question) => {
    const seen = new Set();
    return (question.evidence ?? []).filter((e) => e.text && !seen.has(e.text) && seen.add(e.text));
  };
  // Quotation marks change where a quotation is quoted.
  const bare = (text) => (text ?? '').replace(/["'‘’“”]/g, '');

  const goToEvidence = () => {
    $('fold').open = true;
    const mark = $('text').querySelector('mark');
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'center' });
  };

  // ---- Ways to answer: each gives the fields, and a function that reads the response from them

  const check = (question, type, options, legend) => {
    const before = [state.drafts[question.id] ?? []].flat();
    const boxes = options.map((o) => el('input', { type, name: 'option', value: o.id, checked: before.includes(o.id) }));
    const fields = el(
      'fieldset',
      {},
      el('legend', {}, legend),
      options.map((o, i) => el('label', { class: 'option', 'data-id': o.id }, boxes[i], said('span', o.text))),
    );
    return { fields, picked: () => boxes.filter((b) => b.checked).map((b) => b.value) };
  };

  const choice = (question, it) => {
    const many = it.select === 'many';
    const { fields, picked } = check(question, many ? 'checkbox' : 'radio', it.options, many ? 'Choose all that apply' : 'Choose one');
    // One id stands alone, as the console writes it.
    return { fields, read: () => (picked().length ? (picked().length === 1 ? picked()[0] : picked().sort()) : undefined) };
  };

  const TRUTHS = [{ id: 'true', text: 'True' }, { id: 'false', text: 'False' }];
  const trueFalse = (question) => {
    const { fields, picked } = check({ id: question.id }, 'radio', TRUTHS, 'True or false?');
    const before = state.drafts[question.id];
    if (typeof before === 'boolean') fields.querySelector(`[value="${before}"]`).checked = true;
    return { fields, read: () => (picked().length ? picked()[0] === 'true' : undefined) };
  };

  const TYPING = { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', dir: 'auto' };
  const text = (question, it) => {
    const number = it.kind === 'number';
    const input = el('input', { ...TYPING, id: 'typed', maxlength: 2000, value: state.drafts[question.id], 'aria-describedby': number ? 'unit' : null });
    const unit = number ? said('span', it.unit ?? '', { id: 'unit' }) : null;
    return {
      fields: el('p', { class: 'typed' }, el('label', { for: 'typed' }, number ? 'Your answer, in figures or words' : 'Your answer'), el('span', { class: 'row' }, input, unit)),
      read: () => input.value.trim() || undefined,
    };
  };

  const select = (label, options, before) =>
    el('select', { 'aria-label': label }, el('option', { value: '' }, 'Choose …'), options.map((o) => el('option', { value: o.id, selected: o.id === before }, o.text)));

  const gap = (question, it) => {
    const before = state.drafts[question.id] ?? {};
    const controls = new Map();
    const pieces = it.text.split(/\{\{([^{}]*)\}\}/);
    const line = said('p', '', { class: 'gaps' });
    pieces.forEach((piece, i) => {
      const blank = i % 2 ? it.gaps.find((g) => g.id === piece) : undefined;
      if (!blank) {
        line.append(i % 2 ? `{{${piece}}}` : piece);
        return;
      }
      const label = `Gap ${controls.size + 1} of ${it.gaps.length}`;
      const control = (blank.options ?? []).length
        ? select(label, blank.options.map((o) => ({ id: o, text: o })), before[blank.id])
        : el('input', { ...TYPING, 'aria-label': label, maxlength: 500, value: before[blank.id] });
      controls.set(blank.id, control);
      line.append(control);
    });
    return {
      fields: line,
      read: () => {
        const filled = [...controls].filter(([, c]) => c.value.trim()).map(([id, c]) => [id, c.value.trim()]);
        return filled.length ? Object.fromEntries(filled) : undefined;
      },
    };
  };

  const match = (question, it) => {
    const before = state.drafts[question.id] ?? {};
    const rows = it.left.map((left, i) => {
      const control = select('', it.right, before[left.id]);
      control.removeAttribute('aria-label');
      control.id = `match${i}`;
      return { left, control };
    });
    return {
      fields: el('div', { class: 'match', role: 'group', 'aria-label': 'Choose a partner for each' }, rows.map(({ left, control }) => el('p', {}, said('label', left.text, { for: control.id }), control))),
      read: () => {
        const made = rows.filter(({ control }) => control.value).map(({ left, control }) => [left.id, control.value]);
        return made.length ? Object.fromEntries(made) : undefined;
      },
    };
  };

  const order = (question, it) => {
    const before = state.drafts[question.id];
    const items = before ? before.map((id) => it.items.find((i) => i.id === id)) : [...it.items];
    const list = el('ol', { class: 'order', 'aria-label': 'Put these in order' });
    const live = el('p', { class: 'hidden', role: 'status' });
    const move = (item, by) => {
      const from = items.indexOf(item);
      items.splice(from, 1);
      items.splice(from + by, 0, item);
      draw();
      const wanted = list.children[from + by].querySelector(by < 0 ? '.up' : '.down');
      (wanted.disabled ? list.children[from + by].querySelector('button:enabled') : wanted).focus();
      live.textContent = `${item.text}: now number ${from + by + 1} of ${items.length}`;
      keep();
    };
    const draw = () =>
      put(
        list,
        items.map((item, i) =>
          el(
            'li',
            {},
            said('span', item.text),
            el(
              'span',
              { class: 'moves' },
              button('↑', () => move(item, -1), { class: 'up', disabled: i === 0, 'aria-label': `Move up: ${item.text}` }),
              button('↓', () => move(item, 1), { class: 'down', disabled: i === items.length - 1, 'aria-label': `Move down: ${item.text}` }),
            ),
          ),
        ),
      );
    draw();
    return { fields: el('div', {}, list, live), read: () => items.map((i) => i.id) };
  };

  const WAYS = { choice, 'true-false': trueFalse, text, number: text, gap, match, order };

  // ---- Answers in words

  const words = (question, response) => {
    const it = question.interaction;
    const texts = (list, ids) => [ids].flat().map((id) => list.find((i) => i.id === id)?.text ?? id);
    if (response == null) return ['(no answer)'];
    switch (it.kind) {
      case 'choice': return texts(it.options, response);
      case 'true-false': return [response ? 'True' : 'False'];
      case 'gap': return it.gaps.map((g) => response[g.id] ?? '(empty)');
      case 'match': return it.left.map((l) => `${l.text} – ${response[l.id] ? texts(it.right, response[l.id])[0] : '(none)'}`);
      case 'order': return texts(it.items, response).map((t, i) => `${i + 1}. ${t}`);
      default: return [String(response) + (it.kind === 'number' && it.unit && /^[\d., -]+$/.test(response) ? ` ${it.unit}` : '')];
    }
  };

  const best = (accepted) => {
    const all = accepted.map((a) => (typeof a === 'string' ? { text: a } : a));
    return (all.find((a) => a.pattern !== 'wildcard' && (a.fraction ?? 1) === 1) ?? all[0]).text;
  };
  const key = (question) => {
    const it = question.interaction;
    switch (it.kind) {
      case 'choice': return it.options.filter((o) => o.correct).map((o) => o.id);
      case 'true-false': return it.answer;
      case 'text': return best(it.accepted);
      case 'number': return it.value !== undefined ? String(it.value) : it.min === it.max ? String(it.min) : `${it.min} to ${it.max}`;
      case 'gap': return Object.fromEntries(it.gaps.map((g) => [g.id, best(g.accepted)]));
      case 'match': return Object.fromEntries(it.pairs);
      case 'order': return it.items.map((i) => i.id);
    }
    return undefined;
  };

  // ---- One question

  let current;
  let way;
  let since;

  const answers = () => (state.round ? state.again : state.first);
  const total = () => (state.round ? state.asked.length : questions.size);
  const keep = () => {
    if (!current || !way) return;
    const response = way.read();
    if (response === undefined) delete state.drafts[current.id];
    else state.drafts[current.id] = response;
    save();
  };

  const ask = (focus = true) => {
    current = questions.get(exam ? [...questions.keys()][state.at ?? 0] : state.queue[0]);
    if (!current || (exam && state.at >= questions.size)) return finish(focus);
    since = performance.now();
    const it = shown(current);
    way = WAYS[it.kind](current, it);
    const number = exam ? state.at + 1 || 1 : total() - state.queue.length + 1;
    const form = el(
      'form',
      { novalidate: true, onsubmit: submit, oninput: keep },
      el('h2', { id: 'stem', tabindex: -1 }, el('span', { class: 'number' }, `Question ${number} of ${total()}`), said('span', current.stem)),
      way.fields,
      el('p', { id: 'problem', role: 'alert' }),
      el('p', { id: 'hints', role: 'status' }),
      el(
        'p',
        { class: 'actions' },
        el('button', { class: 'main' }, exam ? (number === total() ? 'Save and finish' : 'Save and go on') : 'Check the answer'),
        exam ? button('Back', () => go(-1), { disabled: !state.at }) : null,
        exam ? button('Leave open', () => go(1)) : button('Skip', skip),
        !exam && current.hints?.length ? button('Hint', hint) : null,
        exam ? null : button('Finish', () => finish(true)),
      ),
    );
    put($('question'), form);
    showArticle(current);
    progress();
    if (focus) $('stem').focus();
    return undefined;
  };

  const progress = () => {
    const done = Object.keys(answers()).length;
    const earned = Object.entries(answers()).reduce((sum, [id, a]) => sum + (a.fraction ?? 0) * points(questions.get(id)), 0);
    $('progress').textContent = exam ? `${done} of ${total()} answered` : `${done} of ${total()} answered, ${plainNumber(earned)} right`;
    $('bar').max = total();
    $('bar').value = done;
  };

  const go = (by) => {
    state.at = Math.max(0, (state.at ?? 0) + by);
    save();
    ask();
  };

  const skip = () => {
    if (state.queue.length > 1) state.queue.push(state.queue.shift());
    else return finish(true);
    save();
    return ask();
  };

  let hinted = 0;
  const hint = (event) => {
    const hints = current.hints;
    const line = $('hints');
    hinted = line.dataset.of === current.id ? hinted + 1 : 1;
    line.dataset.of = current.id;
    put(line, said('span', `Hint: ${hints[Math.min(hinted, hints.length) - 1]}`));
    if (hinted >= hints.length) event.target.disabled = true;
  };

  const submit = (event) => {
    event.preventDefault();
    const response = way.read();
    if (response === undefined) {
      $('problem').textContent = exam ? 'Give an answer first, or leave the question open.' : 'Give an answer first, or skip the question.';
      return;
    }
    const answer = { response, seconds: Math.round((performance.now() - since) / 100) / 10 };
    if (exam) {
      state.first[current.id] = answer;
      go(1);
      return;
    }
    answer.fraction = Marking.mark(current, response, data.typed?.[current.id]).fraction;
    answers()[current.id] = answer;
    delete state.drafts[current.id];
    state.queue = state.queue.filter((id) => id !== current.id);
    save();
    explain(response);
  };

  // ---- After an answer

  const verdict = (mark) =>
    mark.correct ? '✓ Right' : mark.fraction > 0 ? `◐ Partly right: ${Math.round(mark.fraction * 100)} %` : '✗ Not right';

  const labelOptions = (response) => {
    const it = current.interaction;
    const right = new Set([key(current)].flat().map(String));
    const picked = new Set([response].flat().map(String));
    for (const label of document.querySelectorAll('.option')) {
      const id = label.dataset.id;
      const notes = [right.has(id) ? '✓ right' : '', picked.has(id) ? 'your answer' : ''].filter(Boolean);
      if (right.has(id)) label.classList.add('right');
      else if (picked.has(id)) label.classList.add('wrong');
      if (notes.length) label.append(el('span', { class: 'note' }, notes.join(', ')));
    }
    for (const control of document.querySelectorAll('#question :is(input, select, .moves button)')) control.disabled = true;
    return ['choice', 'true-false'].includes(it.kind);
  };

  const explain = (response) => {
    const it = current.interaction;
    const mark = Marking.mark(current, response, data.typed?.[current.id]);
    const onOptions = labelOptions(response);
    $('problem').remove();
    document.querySelector('.actions').remove();
    const typed = ['text', 'number', 'gap'].includes(it.kind);
    const evidence = evidenceOf(current);
    const article = articles.get(current.articleId);
    const answer = words(current, key(current));
    const told = new Set([mark.feedback]);
    const line = (t) => (t && !told.has(t) && told.add(t) ? said('p', t) : null);
    const last = state.queue.length === 0;
    const box = el(
      'section',
      { class: `told ${mark.correct ? 'right' : mark.fraction > 0 ? 'partly' : 'wrong'}`, 'aria-labelledby': 'verdict' },
      el('h3', { id: 'verdict', tabindex: -1 }, verdict(mark)),
      typed && !['same answer', 'another answer', 'another option', 'the right option'].includes(mark.reason) ? el('p', { class: 'reason' }, `(${mark.reason})`) : null,
      mark.feedback ? said('p', mark.feedback) : null,
      mark.correct && onOptions ? null : el('div', {}, el('p', {}, 'The right answer:'), el('ul', { class: 'plain' }, answer.map((t) => said('li', t)))),
      it.kind === 'true-false' && !it.answer ? line(it.correction) : null,
      line(current.explanation),
      evidence.filter((e) => !bare(current.explanation).includes(bare(e.text))).map((e) => el('blockquote', {}, el('p', {}, 'The article says: ', said('q', e.text.replace(/^["“]|["”]$/g, ''))))),
      evidence.length && article ? sourceOf(article) : null,
      el(
        'p',
        { class: 'actions' },
        button(last ? 'See the result' : 'Next question', () => (last ? finish(true) : ask()), { class: 'main' }),
        evidence.length && article?.text ? button('Show it in the article', goToEvidence) : null,
      ),
    );
    document.querySelector('#question form').append(box);
    showArticle(current, evidence);
    progress();
    $('verdict').focus();
  };

  // ---- The end

  const summary = (all) =>
    el(
      'ol',
      { class: 'summary' },
      [...questions.values()].map((q) => {
        const a = all[q.id];
        const mark = a && !exam ? Marking.mark(q, a.response, data.typed?.[q.id]) : undefined;
        return el(
          'li',
          {},
          said('p', q.stem, { class: 'asked' }),
          el('p', {}, mark ? `${verdict(mark)}. ` : '', a ? 'Your answer: ' : 'Not answered.', a ? said('span', words(q, a.response).join('; ')) : null),
          mark && !mark.correct ? el('p', {}, 'Right: ', said('span', words(q, key(q)).join('; '))) : null,
        );
      }),
    );

  const finish = (focus) => {
    current = undefined;
    way = undefined;
    state.at = exam ? questions.size : undefined;
    save();
    const max = [...questions.values()].reduce((sum, q) => sum + points(q), 0);
    const earned = [...questions.values()].reduce((sum, q) => sum + (state.first[q.id]?.fraction ?? 0) * points(q), 0);
    const wrong = (a) => a && a.fraction < 1 - 1e-9;
    const missed = [...questions.keys()].filter((id) => wrong(state.first[id]) && !(state.again[id]?.fraction >= 1 - 1e-9));
    const mended = Object.values(state.again).filter((a) => !wrong(a)).length;
    const left = [...questions.keys()].filter((id) => !state.first[id]);
    const name = el('input', { type: 'text', id: 'name', autocomplete: 'name', maxlength: 200, value: state.name, oninput: () => { state.name = name.value; save(); } });
    const lines = exam
      ? [el('p', {}, `You answered ${questions.size - left.length} of ${questions.size} questions.`), el('p', { class: 'said' }, 'This page holds no answers, so it cannot mark yours. Save them as a file and hand it in: marking needs the question bank.')]
      : [
          el('p', { class: 'score' }, `${plainNumber(earned)} of ${plainNumber(max)} points`, ` (${Math.round((earned / max) * 100)} %)`),
          left.length ? el('p', {}, `${left.length} not answered.`) : null,
          mended ? el('p', {}, `${mended} more right when tried again.`) : null,
        ];
    put(
      $('question'),
      el('h2', { id: 'stem', tabindex: -1 }, exam ? 'Your answers' : 'Your result'),
      lines,
      el(
        'p',
        { class: 'actions' },
        missed.length && !exam ? button(missed.length === 1 ? 'Try the missed one again' : `Try the ${missed.length} missed again`, () => retry(missed), { class: 'main' }) : null,
        left.length ? button(exam ? 'Go to the open ones' : 'Answer the open ones', () => resume(left)) : null,
        exam ? button('Change an answer', () => { state.at = 0; ask(); }) : null,
        button('Start again', startAgain),
      ),
      el(
        'form',
        { class: 'save', novalidate: true, onsubmit: (e) => { e.preventDefault(); saveFile(name); } },
        el('h3', {}, exam ? 'Hand in' : 'Save the result'),
        el('p', {}, el('label', { for: 'name' }, 'Your name'), name),
        el('p', { class: 'actions' }, el('button', { class: exam ? 'main' : '' }, exam ? 'Save my answers as a file' : 'Save as a file')),
        el('p', { id: 'saved', role: 'status' }),
      ),
      el('h3', {}, 'Question by question'),
      summary(state.first),
    );
    showArticle(undefined, []);
    progress();
    if (focus) $('stem').focus();
  };

  const retry = (missed) => {
    state.round++;
    state.again = Object.fromEntries(Object.entries(state.again).filter(([id]) => !missed.includes(id)));
    state.asked = [...missed, ...Object.keys(state.again)];
    state.queue = missed;
    state.drafts = {};
    save();
    ask();
  };

  const resume = (left) => {
    if (exam) state.at = [...questions.keys()].indexOf(left[0]);
    else {
      state.round = 0;
      state.queue = left;
    }
    save();
    ask();
  };

  const startAgain = () => {
    if (!confirm('Start again? Your answers on this page are deleted.')) return;
    state = fresh();
    if (exam) state.at = 0;
    save();
    ask();
  };

  /** One line an answer, as readback report reads them. */
  const saveFile = (name) => {
    const student = name.value.trim();
    if (!student) {
      $('saved').textContent = 'Write your name first, so that it can be told whose answers these are.';
      name.focus();
      return;
    }
    const lines = Object.entries(state.first).map(([question, a]) =>
      JSON.stringify({ student, bank: data.sha256, question, response: a.response, fraction: a.fraction, seconds: a.seconds }),
    );
    const url = URL.createObjectURL(new Blob([lines.join('\n') + '\n'], { type: 'application/x-ndjson' }));
    const file = `answers-${student.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.jsonl`;
    const link = el('a', { href: url, download: file });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
    $('saved').textContent = `Saved as ${file}, ${lines.length} ${lines.length === 1 ? 'answer' : 'answers'}.`;
  };

  // ---- Printing: all questions with room to write, in the order that is shown

  const sheet = () => {
    const lines = (n) => Array.from({ length: n }, () => el('p', { class: 'writing' }));
    const body = (q) => {
      const it = shown(q);
      switch (it.kind) {
        case 'choice': return it.options.map((o) => el('p', {}, it.select === 'many' ? '☐ ' : '○ ', said('span', o.text)));
        case 'true-false': return [el('p', {}, '○ True   ○ False')];
        case 'gap': return [said('p', it.text.replace(/\{\{[^{}]*\}\}/g, '______________')), ...it.gaps.filter((g) => g.options?.length).map((g) => said('p', g.options.join(' / ')))];
        case 'match': return [...it.left.map((l) => said('p', `___ ${l.text}`)), ...it.right.map((r, i) => said('p', `${String.fromCharCode(65 + i)}) ${r.text}`))];
        case 'order': return it.items.map((i) => said('p', `___ ${i.text}`));
        default: return lines(1);
      }
    };
    const parts = [...articles.values()].filter((a) => a.text).map((a) => el('section', {}, paragraphs(a), sourceOf(a)));
    return [...parts, el('ol', {}, [...questions.values()].map((q) => el('li', {}, said('p', q.stem, { class: 'asked' }), body(q))))];
  };
  addEventListener('beforeprint', () => put($('sheet'), sheet()));
  addEventListener('afterprint', () => put($('sheet')));

  // ---- Light and dark

  const dark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const nameTheme = () => ($('theme').textContent = dark() ? 'Light' : 'Dark');
  $('theme').addEventListener('click', () => {
    document.documentElement.dataset.theme = dark() ? 'light' : 'dark';
    nameTheme();
    try {
      localStorage.setItem('readback:theme', document.documentElement.dataset.theme);
    } catch {
      // It is light or dark until the page is closed.
    }
  });
  try {
    const theme = localStorage.getItem('readback:theme');
    if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
  } catch {
    // As the system has it.
  }
  nameTheme();

  put($('sources'), [...articles.values()].map(sourceOf));
  state = load();
  if (exam) state.at ??= 0;
  $('fold').open = matchMedia('(min-width: 60rem)').matches;
  ask(false);
  document.body.classList.add('ready');
})();
