import { type FieldCandidate, fieldCandidates } from '../analysis/formats/rows/fieldCandidates';
import type { FieldMapping } from '../analysis/formats/rows/fieldRoles';
import { guessMapping } from '../analysis/formats/rows/guessMapping';
import { type MappingPreview, previewMapping } from '../analysis/formats/rows/previewMapping';
import { isObject } from '../analysis/formats/record/fields';
import { parseRecord } from '../analysis/formats/readRecord';
import { ExpectedError } from '../base/errors';
import { CorpusFile } from '../corpus/corpusFile';
import { sourceOf } from './openFiles';
import type { FileRef } from './protocol';

/** Records that are looked at when fields are mapped by hand. */
const recordsSampled = 20;

/** What the first records of a file hold, for mapping their fields by hand. */
export interface FieldSample {
  readonly records: number;
  readonly candidates: readonly FieldCandidate[];
  readonly guess: FieldMapping;
}

export async function sampleFields(ref: FileRef): Promise<FieldSample> {
  const raws = await firstRecords(ref);
  const records = raws.flatMap((raw) => {
    const value = parseRecord(raw);
    return 'parsed' in value && isObject(value.parsed) ? [value.parsed] : [];
  });
  if (records.length === 0) {
    throw new ExpectedError(`None of the first ${raws.length} records is a JSON object.`);
  }
  const candidates = fieldCandidates(records);
  return { records: records.length, candidates, guess: guessMapping(candidates) };
}

export async function previewFields(ref: FileRef, mapping: FieldMapping): Promise<MappingPreview> {
  return previewMapping(await firstRecords(ref), mapping);
}

/** The file is opened apart from its readers, who have it by the mapping that is in force. */
async function firstRecords(ref: FileRef): Promise<readonly string[]> {
  const file = await CorpusFile.open(sourceOf(ref));
  try {
    const texts: string[] = [];
    for (let record = 0; record < Math.min(file.recordCount, recordsSampled); record++) {
      texts.push(await file.rawText(record));
    }
    return texts;
  } finally {
    file.dispose();
  }
}
