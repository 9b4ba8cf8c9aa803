// H5P: the package, checked by Lumi's server; then the key as the content types understand it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import h5p from '@lumieducation/h5p-server';
import validation from '@lumieducation/h5p-server/build/src/PackageValidator.js';
import { count, finish, key, plain, same, sets, words, wrong } from './bank.mjs';
import { unzip } from './zip.mjs';

const config = new h5p.H5PConfig(undefined, {});
const validator = new validation.default(config, {});
const kinds = {};
for (const set of sets('h5p')) {
  let problem = 'none';
  try {
    await validator.validateFileSizes(set.file('.h5p'));
    const at = fs.mkdtempSync(path.join(os.tmpdir(), 'h5p-'));
    for (const [name, content] of unzip(fs.readFileSync(set.file('.h5p')))) {
      fs.mkdirSync(path.dirname(path.join(at, name)), { recursive: true });
      fs.writeFileSync(path.join(at, name), content);
    }
    await validator.validateExtractedPackage(at, true, true);
    fs.rmSync(at, { recursive: true });
  } catch (e) {
    problem = e.message;
  }
  same(`${set.name}: package`, problem, 'none');
  const content = JSON.parse(unzip(fs.readFileSync(set.file('.h5p'))).get('content/content.json'));
  same(`${set.name}: questions`, content.questions.length, set.questions.length);
  set.questions.forEach((question, i) => {
    const { library, params } = content.questions[i];
    const what = `${set.name} ${question.id}`;
    const w = (html) => words(question, plain(html));
    count(kinds, question);
    // As H5P.Blanks takes a text apart: stars, then a tip, then alternatives, then entities.
    const blanks = () =>
      [...params.questions.join('').matchAll(/\*([^*]+)\*/g)].map((m) =>
        m[1].split(':')[0].split('/').map((a) => words(squeezed(question), plain(a))).sort(),
      );
    switch (question.interaction.kind) {
      case 'choice':
        same(`${what}: library`, library, 'H5P.MultiChoice 1.16');
        same(`${what}: key`, params.answers.filter((a) => a.correct).map((a) => w(a.text)).sort(), key(question));
        same(`${what}: wrong`, params.answers.filter((a) => !a.correct).map((a) => w(a.text)).sort(), wrong(question));
        break;
      case 'true-false':
        same(`${what}: key`, [params.correct], key(question));
        break;
      case 'text':
        same(`${what}: key`, blanks(), [key(squeezed(question))]);
        break;
      case 'gap':
        same(`${what}: key`, blanks(), key(squeezed(question)));
        break;
      case 'number': {
        const [min, max] = key(question);
        same(`${what}: key`, blanks()[0].some((form) => Math.abs(Number(form) - (min + max) / 2) < 1e-9), true);
        break;
      }
      case 'match': {
        const pairs = params.textField.split('\n').map((line) => {
          const [, left, right] = line.match(/^(.*) – \*([^*:]*)\*$/s);
          return `${w(left)} => ${w(right)}`;
        });
        same(`${what}: key`, pairs.sort(), key(question));
        break;
      }
    }
  });
}
finish('h5p-server checks h5p', kinds);

/** In a gap, blanks of any kind are one. */
function squeezed(question) {
  return { ...question, lost: new Set(['lost-characters']) };
}
