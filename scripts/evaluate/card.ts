import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../paths';

const card = join(repositoryRoot, 'scripts', 'train', 'MODEL_CARD.md');
const start = '<!-- tables: npm run evaluate -- --card -->';
const end = '<!-- end of tables -->';

/** Puts the tables between the two marks of the model card. */
export function writeCardTables(tables: readonly string[]): void {
  const content = readFileSync(card, 'utf8');
  const from = content.indexOf(start) + start.length;
  const to = content.indexOf(end);
  const middle = tables.map((table) => `\n\n${table}`).join('');
  writeFileSync(card, `${content.slice(0, from)}${middle}\n\n${content.slice(to)}`);
}
