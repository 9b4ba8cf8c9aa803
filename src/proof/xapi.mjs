// Statements, checked by Learning Locker's validation.
import fs from 'node:fs';
import path from 'node:path';
import validation from 'xapi-validation';
import { count, finish, same, sets } from './bank.mjs';

const validate = validation.default ?? validation;
const kinds = {};
for (const set of sets('readback')) {
  const statements = JSON.parse(fs.readFileSync(path.join(set.at, 'xapi.statements'), 'utf8'));
  same(`${set.name}: statements`, statements.length, 2 * set.questions.length);
  statements.forEach((statement, i) => {
    const warnings = validate(statement).map((w) => `${w.constructor.name} at ${w.path}`);
    same(`${set.name} statement ${i}`, warnings, []);
    const { result, object } = statement;
    if (i % 2 === 0) {
      count(kinds, set.questions[i / 2]);
      // The right answer is one that the definition calls right.
      const patterns = object.definition.correctResponsesPattern.map((p) =>
        p.replace(/^(\{[a-z_]+=[a-z]+\})+/, ''),
      );
      if (object.definition.interactionType !== 'numeric') {
        same(`${set.name} statement ${i}: pattern`, patterns.includes(result.response), true);
      }
    }
  });
}
finish('xapi-validation checks xapi', kinds);
