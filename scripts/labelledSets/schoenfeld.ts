import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureFolder } from './folders';
import type { LabelledTrace } from './labelledTrace';

const folder = join(measureFolder, 'schoenfeld');

/** Traces labelled by people with Schoenfeld's episodes; to measure on, never to train on. */
export function schoenfeldTraces(): readonly LabelledTrace[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { data } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        readonly data: readonly { readonly text: string; readonly 'gt-class-2': string }[];
      };
      return {
        id: file,
        group: file,
        spans: data.map(({ text }) => text),
        labels: data.map((sentence) => sentence['gt-class-2']),
      };
    });
}
