import { compareSources } from '../../analysis/labels/comparison';
import { labellerSource } from '../../analysis/labels/labelEntry';
import { sourcesOf } from '../../analysis/labels/labelFile';
import type { TrajectoryId } from '../../analysis/model';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { FileRef } from '../protocol';
import { judgedSegments } from './judgedSegments';
import type { LabelledEntry } from './labelledEntries';
import { labelLines, referenceAmong } from './labelLines';
import type { LabelsApi } from './protocol';
import type { Sidecars } from './sidecars';

/** What labels need of the rest of the thread. */
export interface LabelsEnvironment {
  readonly sidecars: Sidecars;
  open(ref: FileRef): Promise<CorpusFile>;
  labelled(key: string, file: CorpusFile, id: TrajectoryId): Promise<LabelledEntry>;
}

/** Serves the labels that others than the labeller gave. */
export function labelsHandlers(environment: LabelsEnvironment): Handlers<LabelsApi> {
  const { sidecars } = environment;
  return {
    labels: async ({ file: ref }) => {
      await sidecars.follow(ref);
      const { entries, problems } = sidecars.get(ref.key) ?? { entries: [], problems: [] };
      return { entries: entries.length, sources: sourcesOf({ entries }), problems };
    },
    labelLines: async ({ file: ref, ...labelling }) => {
      const file = await environment.open(ref);
      const entry = await environment.labelled(ref.key, file, labelling.id);
      return labelLines(entry, sidecars.get(ref.key), labelling);
    },
    agreement: async ({ file: ref, given, reference, level }) => {
      const file = await environment.open(ref);
      const { entries } = sidecars.get(ref.key) ?? { entries: [] };
      const others = sourcesOf({ entries });
      const chosen = {
        given: given ?? labellerSource,
        reference: reference ?? referenceAmong(others),
      };
      const { segments, ...left } = await judgedSegments(entries, (id) =>
        environment.labelled(ref.key, file, id),
      );
      return {
        sources: [labellerSource, ...others],
        ...chosen,
        level,
        comparison: compareSources(segments, chosen.given, chosen.reference, level),
        ...left,
      };
    },
  };
}
