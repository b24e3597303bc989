/**
 * `npm run evaluate`: measures the labeller, the backtracks and the boundaries against every
 * labelled set that is there, or those that are named. `-- --card` writes the tables of the labels
 * into the model card.
 */
import { evaluations } from './evaluate/list';

async function main(): Promise<void> {
  const named = process.argv.slice(2).filter((each) => !each.startsWith('--'));
  const wanted = evaluations.filter(({ name }) => named.length === 0 || named.includes(name));
  if (wanted.length === 0) {
    const known = evaluations.map(({ name }) => name).join(', ');
    console.error(`There is no such evaluation: ${named.join(' ')}. There are: ${known}`);
    process.exitCode = 2;
  }
  const tables: string[] = [];
  for (const evaluation of wanted) {
    tables.push(...(await evaluation.run()));
  }
  if (process.argv.includes('--card')) {
    const { writeCardTables } = await import('./evaluate/card');
    writeCardTables(tables);
  }
}

void main();
