// The page to take, played in Chromium: every interaction by keyboard, marks that are the markers'
// own, what is saved, what an exam holds, what a hostile bank can do, and axe on every state.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const folder = path.resolve(process.argv[2] ?? 'pages');
const pictures = process.argv[3];
const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let failures = 0;
let checked = 0;
let scanned = 0;
let rules = 0;

function same(what, got, want) {
  checked++;
  const [a, b] = [JSON.stringify(got), JSON.stringify(want)];
  if (a !== b && ++failures <= 15) console.error(`${what}\n  got:      ${a?.slice(0, 400)}\n  expected: ${b?.slice(0, 400)}`);
}

const url = (name) => pathToFileURL(path.join(folder, `${name}.html`)).href;
const json = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

/** A page in a browser of its own, with what it asked of the network and said on the console. */
async function open(name, options = {}) {
  const context = await browser.newContext({ acceptDownloads: true, bypassCSP: false, viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.asked = [];
  page.said = [];
  page.on('request', (r) => page.asked.push(r.url()));
  page.on('console', (m) => page.said.push(m.text()));
  page.on('pageerror', (e) => page.said.push(String(e)));
  page.on('dialog', (d) => (page.dialogs = [...(page.dialogs ?? []), d.message()]) && d.accept());
  await page.goto(url(name));
  await page.waitForSelector('.ready');
  return page;
}

/** axe runs in a world of its own, which the page's policy leaves alone. */
async function axe(page, what) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const run = (expression) => session.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
  await run(axeSource);
  const { result, exceptionDetails } = await run(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then((r) => ({ passes: r.passes.length, found: r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' ')) }))`,
  );
  if (exceptionDetails) throw new Error(exceptionDetails.exception.description);
  scanned++;
  rules = Math.max(rules, result.value.passes);
  same(`axe: ${what}`, result.value.found, []);
  await session.detach();
}

const picture = async (page, name) => pictures && page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent || document.activeElement.tagName);

/** Presses Tab until the wanted element has the focus. */
async function tabTo(page, selector) {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${selector}`);
}

const check = async (page) => {
  await tabTo(page, 'form button.main');
  await page.keyboard.press('Enter');
};
const verdict = (page) => page.locator('#verdict').innerText();
const next = async (page) => {
  await tabTo(page, '.told button.main');
  await page.keyboard.press('Enter');
};

/** Picks by keyboard the option with these words. */
async function pick(page, words) {
  const radio = (await page.locator('#question input[type=radio]').count()) > 0;
  const at = await page.locator('.option').evaluateAll((all, w) => all.findIndex((o) => o.innerText.trim() === w), words);
  if (radio) {
    await tabTo(page, '#question input[type=radio]');
    await page.keyboard.press('Space');
    for (let i = 0; i < at; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  } else {
    await tabTo(page, `.option:nth-of-type(${at + 1}) input`);
    await page.keyboard.press('Space');
  }
}

/** Chooses in a list by typing what it begins with. */
async function choose(page, selector, words) {
  await tabTo(page, selector);
  await page.keyboard.type(words);
  same(`${selector}: chosen`, await page.locator(selector).evaluate((s) => s.selectedOptions[0].text), words);
}

// ---- Every interaction by keyboard: one wrong, all others right, then the missed one again

async function play() {
  const page = await open('sample');
  const orders = json('sample.orders');
  await axe(page, 'choice');
  await picture(page, 'choice-1280');
  const order = await page.locator('.option').allInnerTexts();
  same('order of options as on the console', order.map((o) => o.trim()), orders[0].options.map((o) => o.text));

  await page.keyboard.press('Tab');
  await tabTo(page, 'form button.main');
  await page.keyboard.press('Enter');
  same('nothing picked', await page.locator('#problem').innerText(), 'Give an answer first, or skip the question.');
  await pick(page, 'a fisherman');
  await check(page);
  same('choice, wrong', await verdict(page), '✗ Not right');
  same('focus on the verdict', await focused(page), 'verdict');
  same('evidence in the article', await page.locator('#text mark').allInnerTexts(), ['Ilse Brandt']);
  await axe(page, 'choice, marked');
  await picture(page, 'choice-marked-1280');
  await tabTo(page, '.told .actions button:last-child');
  await page.keyboard.press('Enter');
  same('focus on the evidence', await page.evaluate(() => document.activeElement.tagName), 'MARK');
  await page.locator('#verdict').focus();
  await next(page);

  await pick(page, 'a harbour master');
  await check(page);
  same('several, half', await verdict(page), '◐ Partly right: 50 %');
  await axe(page, 'several, marked');
  await next(page);

  await pick(page, 'False');
  await check(page);
  same('truth', await verdict(page), '✓ Right');
  await axe(page, 'truth, marked');
  await next(page);

  await tabTo(page, '#typed');
  await page.keyboard.type('tomas reys');
  await page.keyboard.press('Enter');
  same('text with a slip', await verdict(page), '✓ Right');
  same('its reason', await page.locator('.reason').innerText(), '(accepted with spelling)');
  await axe(page, 'text, marked');
  await picture(page, 'text-marked-1280');
  await next(page);

  await tabTo(page, '#typed');
  await page.keyboard.type('forty-two boats');
  await axe(page, 'number');
  await page.keyboard.press('Enter');
  same('number in words', await verdict(page), '✓ Right');
  await next(page);

  await tabTo(page, '.gaps input');
  await page.keyboard.type('Vellmar');
  await choose(page, '.gaps select', 'storm');
  await axe(page, 'gaps');
  await picture(page, 'gaps-1280');
  await check(page);
  same('gaps', await verdict(page), '✓ Right');
  await next(page);

  await choose(page, '#match0', 'harbour master');
  await choose(page, '#match1', 'mayor');
  await axe(page, 'matching');
  await picture(page, 'match-1280');
  await check(page);
  same('matching', await verdict(page), '✓ Right');
  await next(page);

  const right = json('sample.json').questions[7].interaction.items.map((i) => i.text);
  const shown = await page.locator('.order li > span:first-of-type').allInnerTexts();
  same('order as on the console', shown, orders[7].items.map((i) => i.text));
  for (let place = 0; place < right.length; place++) {
    const now = await page.locator('.order li > span:first-of-type').allInnerTexts();
    for (let at = now.indexOf(right[place]); at > place; at--) {
      await page.locator(`.order li:nth-child(${at + 1}) .up`).focus();
      await page.keyboard.press('Enter');
    }
  }
  same('told to a screen reader', /now number \d of 3/.test(await page.locator('[role=status].hidden').innerText()), true);
  await axe(page, 'ordering');
  await picture(page, 'order-1280');
  await check(page);
  same('ordering', await verdict(page), '✓ Right');
  await next(page);

  same('score', await page.locator('.score').innerText(), '6.5 of 8 points (81 %)');
  same('focus on the result', await focused(page), 'stem');
  await axe(page, 'result');
  await picture(page, 'result-1280');

  // What is kept
  await page.reload();
  await page.waitForSelector('.ready');
  await page.locator('form .actions button, .actions button').first().waitFor();

  // The file, as the report reads it
  await tabTo(page, '.save button');
  await page.keyboard.press('Enter');
  same('no name', await page.locator('#saved').innerText(), 'Write your name first, so that it can be told whose answers these are.');
  await page.keyboard.type('Ida “Vik” <b>');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  same('name of the file', download.suggestedFilename(), 'answers-Ida-Vik-b-.jsonl');
  const lines = fs.readFileSync(await download.path(), 'utf8').trim().split('\n').map((l) => JSON.parse(l));
  fs.writeFileSync(path.join(folder, 'saved.jsonl'), fs.readFileSync(await download.path()));
  same('lines', lines.length, 8);
  same('fractions', lines.map((l) => l.fraction), [0, 0.5, 1, 1, 1, 1, 1, 1]);
  same('fields', Object.keys(lines[0]).join(), 'student,bank,question,response,fraction,seconds');
  same('bank', lines[0].bank, await page.evaluate(() => JSON.parse(document.getElementById('data').textContent).sha256));

  // The missed ones again
  await page.locator('#stem').focus();
  await page.locator('.actions button', { hasText: 'missed' }).focus();
  await page.keyboard.press('Enter');
  same('again', await page.locator('.number').innerText(), 'Question 1 of 2');
  await pick(page, 'Ilse Brandt');
  await check(page);
  same('right when tried again', await verdict(page), '✓ Right');
  await next(page);
  await pick(page, 'a harbour master');
  await pick(page, 'a mayor');
  await check(page);
  await next(page);
  same('the first answers count', await page.locator('.score').innerText(), '6.5 of 8 points (81 %)');
  same('and what was mended is told', await page.locator('#question > p').first().innerText().then(() => page.getByText('2 more right when tried again.').count()), 1);
  same('network', page.asked.filter((u) => !/^(file|blob):/.test(u)), []);
  same('console', page.said, []);
  await page.context().close();
}

/** Reading on where one stopped; a browser that keeps nothing. */
async function kept() {
  const page = await open('sample');
  await pick(page, 'Ilse Brandt');
  await check(page);
  await next(page);
  await pick(page, 'a mayor');
  await page.reload();
  await page.waitForSelector('.ready');
  same('goes on after a reload', await page.locator('.number').innerText(), 'Question 2 of 8');
  same('with what was picked', await page.locator('.option:has(input:checked)').innerText(), 'a mayor');
  await page.context().close();
  const blocked = await browser.newContext();
  const other = await blocked.newPage();
  await other.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('denied'); } }));
  await other.goto(url('sample'));
  await other.locator('.option input').first().check();
  await other.locator('form button.main').click();
  same('plays without storage', (await other.locator('#verdict').count()) === 1 && (await other.locator('#kept').isVisible()), true);
  await blocked.close();
}

/** Dark, narrow and by touch. */
async function looks() {
  for (const [name, options] of [
    ['1280-dark', { colorScheme: 'dark' }],
    ['390', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
    ['390-dark', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' }],
  ]) {
    const page = await open('harrowmere-pool-vote', options);
    await axe(page, `${name}: question`);
    await picture(page, `article-${name}`);
    const touch = options.hasTouch ? (l) => l.tap() : (l) => l.click();
    for (let i = 0; i < 20 && (await page.locator('form button.main').count()); i++) {
      if (!(await page.locator('.option').count())) break;
      await touch(page.locator('.option').first());
      await touch(page.locator('form button.main'));
      if (i < 2) {
        await axe(page, `${name}: marked`);
        await picture(page, `article-marked${i}-${name}`);
      }
      await touch(page.locator('.told button.main'));
    }
    await axe(page, `${name}: result`);
    await picture(page, `article-result-${name}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    same(`${name}: nothing wider than the screen`, wide <= 0, true);
    await page.context().close();
    if (options.hasTouch) {
      const kinds = await open('sample', options);
      for (let i = 0; i < 8; i++) {
        const input = kinds.locator('#question input[type=text]');
        if (await kinds.locator('.option').count()) await kinds.locator('.option').first().tap();
        for (let j = 0; j < (await input.count()); j++) await input.nth(j).fill('Vellmar');
        for (let j = 0; j < (await kinds.locator('#question select').count()); j++) await kinds.locator('#question select').nth(j).selectOption({ index: 1 });
        if (await kinds.locator('.down').count()) await kinds.locator('.down').first().tap();
        await picture(kinds, `kind${i}-${name}`);
        const small = await kinds.locator('button, select, input[type=text], .option').evaluateAll((all) => all.filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML));
        same(`${name}: large enough to touch`, small, []);
        await kinds.locator('form button.main').tap();
        await axe(kinds, `${name}: kind ${i}`);
        await kinds.locator('.told button.main').tap();
      }
      await kinds.context().close();
    }
  }
  const page = await open('sample', { colorScheme: 'light' });
  await page.locator('#theme').click();
  same('dark by hand', await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await axe(page, 'dark by hand');
  await page.reload();
  same('and kept', await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  same('all questions on paper', await page.locator('#sheet > ol > li').count(), 8);
  await picture(page, 'paper');
  await page.context().close();
  const large = await open('harrowmere-pool-vote', { viewport: { width: 320, height: 640 } });
  same('320 px: nothing wider than the screen', await large.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await large.context().close();
}

// ---- An exam holds no key

const FORBIDDEN = ['correct', 'accepted', 'notAccepted', 'answer', 'correction', 'feedback', 'evidence', 'explanation', 'pairs', 'value', 'min', 'max', 'tolerance', 'role', 'attribution', 'rule', 'hints', 'sha256', 'typed', 'words', 'tags', 'score', 'difficulty'];

function names(node, found = new Set()) {
  if (Array.isArray(node)) node.forEach((n) => names(n, found));
  else if (node && typeof node === 'object') {
    for (const [name, value] of Object.entries(node)) {
      found.add(name);
      names(value, found);
    }
  }
  return found;
}

async function exam() {
  for (const file of fs.readdirSync(folder).filter((f) => f.endsWith('-exam.html'))) {
    const html = fs.readFileSync(path.join(folder, file), 'utf8');
    const data = JSON.parse(html.match(/id="data">(.*?)<\/script>/s)[1]);
    same(`${file}: fields`, FORBIDDEN.filter((f) => names({ ...data, bank: data.bank.questions }).has(f)), []);
    // No words of the bank that only come with or after the key, unless they are shown.
    const bank = json(file.replace('-exam.html', '.json'));
    const shown = JSON.stringify(data).toLowerCase();
    const hidden = bank.questions.flatMap((q) => [
      q.explanation,
      ...(q.hints ?? []),
      ...(q.interaction.options ?? []).map((o) => o.feedback),
      ...(q.interaction.items ?? []).map((i) => i.feedback),
      ...Object.values(q.interaction.feedback ?? {}),
    ]);
    const leaked = hidden.filter((t) => t && t.length > 12 && !(bank.articles ?? []).some((a) => a.text?.includes(t)) && shown.includes(JSON.stringify(t).slice(1, -1).toLowerCase()));
    if (!file.startsWith('hostile')) same(`${file}: words`, leaked, []);
  }
  const page = await open('sample-exam');
  same('it says so', /the page holds no answers/.test(await page.locator('header').innerText()), true);
  await axe(page, 'exam');
  await picture(page, 'exam-1280');
  await pick(page, 'Ilse Brandt');
  await check(page);
  same('no verdict', await page.locator('#verdict').count(), 0);
  same('goes on', await page.locator('.number').innerText(), 'Question 2 of 8');
  await page.getByRole('button', { name: 'Back' }).click();
  same('back, with the answer', await page.locator('.option:has(input:checked)').innerText(), 'Ilse Brandt');
  for (let i = 0; i < 8; i++) await page.getByRole('button', { name: 'Leave open' }).click();
  await axe(page, 'exam, end');
  await picture(page, 'exam-end-1280');
  await page.locator('#name').fill('Ole');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.save button').click()]);
  const saved = fs.readFileSync(await download.path(), 'utf8');
  fs.writeFileSync(path.join(folder, 'saved-exam.jsonl'), saved);
  const line = JSON.parse(saved);
  same('line of an exam', [line.student, line.question, line.response, line.fraction], ['Ole', 'q-one', 'o3', undefined]);
  same('console', page.said, []);
  await page.context().close();
}

// ---- A hostile bank runs nothing

async function hostile() {
  for (const file of fs.readdirSync(folder).filter((f) => /^hostile\d+(-exam)?\.html$/.test(f))) {
    const page = await open(file.replace('.html', ''));
    same(`${file}: plays`, await page.locator('#stem').count(), 1);
    const elements = await page.locator('#question img, #question script, #question iframe, #text script, #text img').count();
    same(`${file}: no markup from texts`, [elements, page.dialogs ?? [], page.said], [0, [], []]);
    const stem = await page.locator('#stem span').last().textContent();
    const bank = json(file.replace(/(-exam)?\.html/, '.json'));
    same(`${file}: the words`, stem.isWellFormed() ? stem : '?', bank.questions[0].stem.isWellFormed() ? bank.questions[0].stem : '?');
    same(`${file}: network`, page.asked.filter((u) => !u.startsWith('file:')), []);
    await page.context().close();
  }
  // Even a script that got into the file does not run.
  const html = fs.readFileSync(path.join(folder, 'sample.html'), 'utf8');
  const injected = html.replace('<noscript>', '<script>window.injected = 1</script><img src=x onerror="window.injected = 2"><style>body { color: red }</style><link rel="stylesheet" href="http://127.0.0.1:9/x.css"><noscript>');
  fs.writeFileSync(path.join(folder, 'injected.html'), injected);
  const page = await open('injected');
  await page.evaluate(() => 0);
  same('injected script', await page.evaluate('window.injected ?? null'), null);
  same('injected style', await page.evaluate(() => getComputedStyle(document.body).color !== 'rgb(255, 0, 0)'), true);
  same('refusals', page.said.length >= 3 && page.said.every((s) => /Content Security Policy/.test(s)), true);
  same('text as markup', await page.evaluate(() => { try { document.body.innerHTML = '<b>x</b>'; return 'done'; } catch (e) { return e.name; } }), 'TypeError');
  await page.context().close();
}

// ---- The table: the markers' own marks

async function table() {
  const page = await open('sample');
  const rows = json('table.json');
  const result = await page.evaluate((all) => {
    const out = { answers: 0, marks: [], reasons: 0, feedback: 0, kinds: {} };
    for (const { question, extract, answers } of all) {
      for (const [response, fraction, reason, feedback] of answers) {
        out.answers++;
        out.kinds[question.interaction.kind] = (out.kinds[question.interaction.kind] ?? 0) + 1;
        const mark = Marking.mark(question, response, extract);
        if (!(Math.abs(mark.fraction - fraction) < 1e-9)) out.marks.push([question.stem, response, fraction, mark.fraction]);
        else if (mark.reason !== reason) out.reasons++;
        else if ((mark.feedback ?? null) !== (feedback || null)) out.feedback++;
      }
    }
    return out;
  }, rows);
  console.log(`table: ${result.answers} answers (${Object.entries(result.kinds).map(([k, n]) => `${n} ${k}`).join(', ')}); other marks ${result.marks.length}, other reasons ${result.reasons}, other feedback ${result.feedback}`);
  result.marks.slice(0, 30).forEach((m) => console.log('  ' + JSON.stringify(m)));
  same('enough answers', result.answers > 5000, true);
  // What the page knows of the dictionary is less: see MarkerTables.
  same('marks differ in at most 1 of 1,000', result.marks.length <= result.answers / 1000, true);
  same('feedback is the same', result.feedback, 0);
  await page.context().close();
}

async function speed() {
  const name = 'harrowmere-pool-vote';
  const times = [];
  for (let i = 0; i < 5; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url(name));
    await page.waitForSelector('#stem');
    times.push(await page.evaluate(() => performance.getEntriesByType('paint').find((p) => p.name === 'first-contentful-paint')?.startTime ?? performance.now()));
    await context.close();
  }
  const bytes = (file) => fs.statSync(path.join(folder, file)).size;
  times.sort((a, b) => a - b);
  console.log(`weight: ${bytes(name + '.html')} bytes, exam ${bytes(name + '-exam.html')}; first question after ${Math.round(times[2])} ms (median of 5)`);
}

for (const part of [play, kept, looks, exam, hostile, table, speed]) {
  try {
    await part();
  } catch (e) {
    failures++;
    console.error(`${part.name}: ${e.stack.slice(0, 1500)}`);
  }
}
await browser.close();
console.log(`page in Chromium: ${checked} checks, ${failures} failures; axe on ${scanned} states, up to ${rules} rules each`);
process.exitCode = failures > 0 ? 1 : 0;
