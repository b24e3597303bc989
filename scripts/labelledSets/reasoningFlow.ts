import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureFolder } from './folders';
import type { LabelledTrace } from './labelledTrace';

interface Document {
  readonly nodes: readonly {
    readonly source: string;
    readonly start: number;
    readonly end: number;
    readonly label: string;
  }[];
  readonly raw_text: { readonly response: string };
}

const folder = join(measureFolder, 'reasoningflow');

/** The sets of ReasoningFlow that people labelled; B and C are the same, so B is read alone. */
const sets = ['v0_human_A', 'v0_human_B', 'v0_human_D', 'v1_human_D'];

/** Documents of ReasoningFlow with the labels of their nodes; to measure on, never to train on. */
export function reasoningFlowTraces(): readonly LabelledTrace[] {
  return sets
    .map((set) => join(folder, set))
    .filter((set) => existsSync(set))
    .flatMap((set) =>
      readdirSync(set)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) =>
          traceOf(file, JSON.parse(readFileSync(join(set, file), 'utf8')) as Document),
        ),
    );
}

/** Offsets of nodes count code points. */
function traceOf(file: string, { nodes, raw_text: { response } }: Document): LabelledTrace {
  const points = Array.from(response);
  const own = nodes.filter(({ source }) => source === 'response');
  return {
    id: file,
    group: file,
    spans: own.map(({ start, end }) => points.slice(start, end).join('')),
    labels: own.map(({ label }) => label),
  };
}
