import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FactorId, factors } from '../../src/analysis/segments/factors';

/** A thought of our own writing, cut into sentences, each with its thought factor. */
export interface OwnThought {
  readonly title: string;
  readonly sentences: readonly { readonly factor: FactorId; readonly text: string }[];
}

const folder = join(import.meta.dirname, 'sentences');
const known: ReadonlyMap<string, FactorId> = new Map(factors.map(({ id }) => [id, id]));

/**
 * Reads the thoughts of our own writing. In the files a line `# title` starts a thought, and every
 * other line is `factor: sentence`, where `\n` stands for a line break. Throws on a line that names
 * no factor.
 */
export function ownThoughts(): readonly OwnThought[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => thoughtsOf(readFileSync(join(folder, file), 'utf8'), file));
}

function thoughtsOf(content: string, file: string): readonly OwnThought[] {
  const thoughts: { title: string; sentences: { factor: FactorId; text: string }[] }[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line.startsWith('# ')) {
      thoughts.push({ title: line.slice(2), sentences: [] });
    } else if (line !== '') {
      const colon = line.indexOf(': ');
      const factor = known.get(line.slice(0, colon));
      const thought = thoughts.at(-1);
      if (factor === undefined || thought === undefined) {
        throw new Error(`${file}:${index + 1} is not "factor: sentence"`);
      }
      thought.sentences.push({
        factor,
        text: line.slice(colon + 2).replaceAll(/\\n(?![a-z])/g, '\n'),
      });
    }
  }
  return thoughts;
}
