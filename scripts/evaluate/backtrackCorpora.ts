import { basename, join } from 'node:path';
import { filesIn, measureOnlyFolder, readJson } from './boundaryCorpora';

/** A document in spans, with the returns that people drew. */
export interface ReturnDocument {
  readonly set: string;
  readonly name: string;
  readonly spans: readonly string[];
  /** The spans that start a return, each with the plans it may return to. */
  readonly returns: ReadonlyMap<number, readonly number[]>;
}

interface FlowDocument {
  readonly nodes: readonly {
    readonly id: string;
    readonly source: string;
    readonly text: string;
  }[];
  readonly edges: readonly {
    readonly source_node_id: string;
    readonly dest_node_id: string;
    readonly label: string;
  }[];
}

/** The documents of ReasoningFlow that people labelled, as far as they are there. */
export function returnDocuments(): readonly ReturnDocument[] {
  return ['v0_human_A', 'v0_human_B', 'v0_human_D', 'v1_human_D'].flatMap((set) =>
    filesIn(join(measureOnlyFolder, 'reasoningflow', set)).map((file) => {
      const { nodes, edges } = readJson(file) as FlowDocument;
      const own = nodes.filter(({ source }) => source === 'response');
      const places = new Map(own.map(({ id }, index) => [id, index]));
      const returns = new Map<number, number[]>();
      for (const { source_node_id: from, dest_node_id: to, label } of edges) {
        const start = places.get(to);
        if (label === 'plan:backtrack' && start !== undefined) {
          const plan = places.get(from);
          returns.set(start, [
            ...(returns.get(start) ?? []),
            ...(plan === undefined ? [] : [plan]),
          ]);
        }
      }
      return { set, name: basename(file), spans: own.map(({ text }) => text), returns };
    }),
  );
}
