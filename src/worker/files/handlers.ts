import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { Groups } from '../../corpus/catalogue';
import type { AnnotatedFiles } from '../annotatedFiles';
import type { Annotations } from '../annotations';
import type { AnalysisApi, RecordOverview } from '../protocol';
import type { Room } from '../room';
import { locate } from './locate';

type FilesApi = Pick<AnalysisApi, 'open' | 'catalogue' | 'record' | 'recordAt' | 'locate'>;

/** Serves the raw files: where their records are, and what each holds. */
export function filesHandlers(reading: AnnotatedFiles): Room<Handlers<FilesApi>> {
  const { files, annotations } = reading;
  const api: Handlers<FilesApi> = {
    open: async ({ file: ref }) => {
      const file = await files.get(ref);
      const lines = Float64Array.from({ length: file.recordCount }, (_, i) => file.lineOf(i));
      return { records: file.recordCount, bytes: file.byteCount, lines };
    },
    catalogue: async ({ file: ref }) => {
      // The places of the records are found in the same pass.
      const file = await files.first(ref);
      const { trajectories, perRecord, formats, groups, problems } = await files.whole(
        ref.key,
        file,
        () => reading.catalogue(ref.key, file),
      );
      return {
        records: file.recordCount,
        trajectories,
        perRecord,
        formats: [...formats].map(([format, records]) => ({ format, records })),
        groups: groups.size,
        pending: file.isPending,
        problems,
      };
    },
    record: async ({ file: ref, record }) => {
      const file = await files.get(ref);
      const problem = await file.problem(record);
      if (problem !== undefined) {
        return { trajectories: [], problem };
      }
      const { groups } = await reading.catalogue(ref.key, file);
      return { trajectories: await overviews(annotations, ref.key, file, record, groups) };
    },
    recordAt: async ({ file: ref, line }) => (await files.get(ref)).recordAtLine(line),
    locate: async ({ file: ref, position }) => {
      const file = await reading.open(ref);
      return locate(file, position, (id) => reading.annotated(ref.key, file, id));
    },
  };
  return { api };
}

async function overviews(
  annotations: Annotations,
  key: string,
  file: CorpusFile,
  record: number,
  groups: Groups,
): Promise<RecordOverview['trajectories']> {
  const content = await file.content(record);
  const trajectories = content.kind === 'trajectories' ? content.trajectories : [];
  return Promise.all(
    trajectories.map(async ({ index, problemKey, sample }) => {
      const id = { record, index };
      const { annotation } = await annotations.get(key, file, id);
      const { prompt, thought, answer } = annotation.tokens;
      return {
        id,
        name: sample ?? `#${index + 1}`,
        promptTokens: prompt,
        outputTokens: thought + answer,
        backtracks: annotation.backtracks.length,
        siblings: groups.get(problemKey)?.length ?? 1,
      };
    }),
  );
}
