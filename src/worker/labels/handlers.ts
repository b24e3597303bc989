import { compareBacktracks } from '../../analysis/labels/backtrackComparison';
import { compareSources } from '../../analysis/labels/comparison';
import { labellerSource } from '../../analysis/labels/labelEntry';
import { emptyLabelFile, type LabelFile, sourcesOf } from '../../analysis/labels/labelFile';
import type { TrajectoryId } from '../../analysis/model';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { FileRef } from '../protocol';
import type { Room } from '../room';
import { backtrackLines } from './backtrackLines';
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
export function labelsHandlers(environment: LabelsEnvironment): Room<Handlers<LabelsApi>> {
  const { sidecars } = environment;
  const api: Handlers<LabelsApi> = {
    labels: async ({ file: ref }) => {
      await sidecars.follow(ref);
      const said: LabelFile = sidecars.get(ref.key) ?? emptyLabelFile;
      const entries = said.entries.length + said.backtracks.length;
      return { entries, sources: sourcesOf(said), problems: said.problems };
    },
    labelLines: async ({ file: ref, ...labelling }) => {
      const file = await environment.open(ref);
      const entry = await environment.labelled(ref.key, file, labelling.id);
      return labelLines(entry, sidecars.get(ref.key), labelling);
    },
    backtrackLines: async ({ file: ref, ...saying }) => {
      const file = await environment.open(ref);
      const entry = await environment.labelled(ref.key, file, saying.id);
      return backtrackLines(entry, sidecars.get(ref.key), saying);
    },
    agreement: async ({ file: ref, given, reference, level }) => {
      const file = await environment.open(ref);
      const said: LabelFile = sidecars.get(ref.key) ?? emptyLabelFile;
      const others = sourcesOf(said);
      const chosen = {
        given: given ?? labellerSource,
        reference: reference ?? referenceAmong(others),
      };
      const { segments, backtracks, ...left } = await judgedSegments(
        [...said.entries, ...said.backtracks],
        (id) => environment.labelled(ref.key, file, id),
      );
      return {
        sources: [labellerSource, ...others],
        ...chosen,
        level,
        comparison: compareSources(segments, chosen.given, chosen.reference, level),
        backtracks: compareBacktracks(backtracks, chosen.given, chosen.reference),
        ...left,
      };
    },
  };
  return { api };
}
