// QTI 3.0, played by qti-components in Chromium. The response is looked up by the bank's words, not
// by the file's key: the right one has to earn all points, a wrong one and none at all nothing.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { count, finish, key, kindOf, same, sets, words } from './bank.mjs';
import { unzip } from './zip.mjs';

const require = createRequire(import.meta.url);
const player = path.join(
  path.dirname(require.resolve('@citolab/qti-components/package.json')),
  'cdn/index.global.js',
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const noise = [];
page.on('pageerror', (e) => noise.push(String(e)));
page.on('dialog', (dialog) => {
  noise.push(`a dialog opened: ${dialog.message()}`);
  dialog.dismiss();
});
await page.route('**/*', (route) => (route.request().url().startsWith('http') ? route.abort() : route.continue()));
await page.setContent('<!doctype html><title>player</title><body></body>');
await page.addScriptTag({ path: player });

const kinds = {};
for (const set of sets('qti30')) {
  const files = unzip(fs.readFileSync(set.file('.zip')));
  const hrefs = [...files.get('test.xml').matchAll(/<qti-assessment-item-ref [^>]*href="([^"]*)"/g)];
  same(`${set.name}: items`, hrefs.length, set.questions.length);
  for (let i = 0; i < set.questions.length; i++) {
    const question = set.questions[i];
    count(kinds, question);
    const got = await page.evaluate(play, { xml: files.get(hrefs[i][1]), wanted: wanted(question) });
    const points = question.points ?? 1;
    const what = `${set.name} ${question.id} (${kindOf(question)})`;
    same(`${what}: right, wrong, none`, got.scores?.map((s) => Math.round(s * 1e6) / 1e6) ?? got, [points, 0, 0]);
    same(`${what}: explanation shown`, got.told ?? false, Boolean(question.explanation));
  }
}
same('nothing ran or failed in the page', noise.slice(0, 3), []);
await browser.close();
finish('qti-components plays qti30', kinds);

/** The key and something wrong, in words. */
function wanted(question) {
  const it = question.interaction;
  const w = (text) => words({ lost: new Set(['lost-characters']) }, text);
  const loose = { ...question, lost: new Set(['lost-characters']) };
  const right = key(loose);
  switch (it.kind) {
    case 'choice':
      return { kind: kindOf(question), right, wrong: it.options.filter((o) => !o.correct).map((o) => w(o.text)).slice(0, 1) };
    case 'true-false':
      return { kind: 'choice', right: [it.answer ? 'True' : 'False'], wrong: [it.answer ? 'False' : 'True'] };
    case 'text':
      return { kind: 'text', right: it.accepted.map((a) => a.text ?? a)[0].replace(/[\n\t]/g, ' '), wrong: 'zzz nothing' };
    case 'number':
      return { kind: 'text', right: String(right[0]), wrong: String(right[1] + 1000) };
    case 'gap':
      return {
        kind: 'gap',
        right: it.gaps.map((g) => {
          const first = g.accepted.map((a) => a.text ?? a)[0];
          return g.options.length > 0 ? w(first) : first.replace(/[\n\t]/g, ' ');
        }),
        order: [...it.text.matchAll(/\{\{([^{}]*)\}\}/g)].map((m) => it.gaps.findIndex((g) => g.id === m[1])),
        wrong: it.gaps.map((g) =>
          g.options.length > 0
            ? w(g.options.find((o) => !g.accepted.some((a) => (a.text ?? a) === o)) ?? '')
            : 'zzz nothing',
        ),
      };
    case 'match': {
      const side = (items, id) => w(items.find((x) => x.id === id).text);
      const pairs = it.pairs.map(([l, r]) => [side(it.left, l), side(it.right, r)]);
      const other = (r) => w(it.right.find((x) => w(x.text) !== r).text);
      return { kind: 'match', right: pairs, wrong: pairs.map(([l, r]) => [l, other(r)]) };
    }
    default:
      return { kind: 'order', right, wrong: [...right].reverse() };
  }
}

/** Runs in the page: the scores for the right, a wrong and no response. */
async function play({ xml, wanted }) {
  const squeeze = (text) => text.normalize('NFC').replace(/\s+/g, ' ').replace(/->/g, '→').trim();
  const scores = [];
  let told = false;
  for (const which of ['right', 'wrong', 'none']) {
    document.body.innerHTML = '<qti-item><item-container></item-container></qti-item>';
    const container = document.querySelector('item-container');
    await container.updateComplete;
    container.itemXML = xml;
    let item = null;
    for (let i = 0; i < 100 && !item; i++) {
      await new Promise((done) => setTimeout(done, 5));
      item = container.shadowRoot?.querySelector('qti-assessment-item') ?? null;
    }
    if (!item) {
      return { problem: 'no item appeared' };
    }
    await item.updateComplete;
    await new Promise((done) => setTimeout(done, 10));
    const shown = (selector) => [...item.querySelectorAll(selector)].map((e) => {
      const copy = e.cloneNode(true);
      copy.querySelectorAll('br').forEach((br) => br.replaceWith('\n'));
      return { id: e.getAttribute('identifier'), text: squeeze(copy.textContent) };
    });
    const find = (list, text) => {
      const found = list.find((e) => e.text === text);
      if (!found) {
        throw new Error(`not shown: ${text} among ${list.map((e) => e.text).join(' / ')}`);
      }
      return found.id;
    };
    try {
      if (which !== 'none') {
        const value = wanted[which];
        switch (wanted.kind) {
          case 'choice':
            item.updateResponseVariable('RESPONSE', find(shown('qti-simple-choice'), value[0]));
            break;
          case 'multiple':
            item.updateResponseVariable('RESPONSE', value.map((v) => find(shown('qti-simple-choice'), v)));
            break;
          case 'text':
            item.updateResponseVariable('RESPONSE', value);
            break;
          case 'gap':
            wanted.order.forEach((gap, n) => {
              const id = `RESPONSE${n + 1}`;
              const inline = item.querySelector(`qti-inline-choice-interaction[response-identifier="${id}"]`);
              const options = inline
                ? [...inline.querySelectorAll('qti-inline-choice')].map((e) => ({
                    id: e.getAttribute('identifier'),
                    text: squeeze(e.textContent),
                  }))
                : null;
              item.updateResponseVariable(id, options ? find(options, value[gap]) : value[gap]);
            });
            break;
          case 'match': {
            const [left, right] = ['1', '2'].map((n) =>
              shown(`qti-simple-match-set:nth-of-type(${n}) qti-simple-associable-choice`),
            );
            item.updateResponseVariable('RESPONSE', value.map(([l, r]) => `${find(left, l)} ${find(right, r)}`));
            break;
          }
          case 'order':
            item.updateResponseVariable('RESPONSE', value.map((v) => find(shown('qti-simple-choice'), v)));
            break;
        }
      }
      item.processResponse();
    } catch (e) {
      return { problem: String(e) };
    }
    scores.push(Number(item.getOutcome('SCORE').value ?? 0));
    const feedback = item.getOutcome('FEEDBACK')?.value;
    told = told || [feedback].flat().includes('EXPLANATION');
  }
  return { scores, told: told && xml.includes('class="readback-explanation"') };
}
