import { readSidecarLines, SidecarLineError, type SidecarLines } from '../../sidecars/sidecarLines';
import { unnamed } from '../sources/sidecarRewards';
import type { RewardEntry } from './rewardEntry';

/** Longer names of sources are no names. */
const longestSource = 100;

/** Rewards of the steps of a long thought take longer lines than other sidecars have. */
const longestLine = 1024 * 1024;

/** Reads a sidecar of rewards; lines that cannot be read are named and left out. */
export function parseRewardFile(text: string): SidecarLines<RewardEntry> {
  return readSidecarLines(text, parseRewardLine, longestLine);
}

/**
 * Reads one line. Records and the trajectories in them are counted from 0.
 *
 * @throws SidecarLineError naming the field
 * @example `{"record":3,"index":0,"reward":0.7,"steps":[0.9,null,0.7],"source":"my-prm"}`
 */
export function parseRewardLine(line: string): RewardEntry {
  const fields = fieldsOf(line);
  const thought = optionalText(fields, 'thought');
  const reward = fields.get('reward') ?? undefined;
  const steps = fields.get('steps') ?? undefined;
  if (reward === undefined && steps === undefined) {
    throw new SidecarLineError('it has neither "reward" nor "steps"');
  }
  return {
    record: countOf(fields.get('record'), 'record'),
    index: countOf(fields.get('index') ?? 0, 'index'),
    source: sourceOf(fields),
    ...(reward !== undefined && { reward: numberOf(reward, '"reward"') }),
    ...(steps !== undefined && { steps: stepsOf(steps) }),
    ...(thought !== undefined && { thought }),
  };
}

/** Writes one line, with its end. */
export function formatRewardLine(entry: RewardEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

function fieldsOf(line: string): ReadonlyMap<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new SidecarLineError('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SidecarLineError('the line is not an object');
  }
  return new Map(Object.entries(value));
}

function countOf(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new SidecarLineError(`"${name}" is not a whole number`);
  }
  return value;
}

function numberOf(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new SidecarLineError(`${name} is not a number`);
  }
  return value;
}

function stepsOf(value: unknown): readonly (number | null)[] {
  if (!Array.isArray(value)) {
    throw new SidecarLineError('"steps" is not a list of numbers');
  }
  return value.map((each: unknown, step) =>
    each === null ? null : numberOf(each, `"steps[${step}]"`),
  );
}

function optionalText(fields: ReadonlyMap<string, unknown>, name: string): string | undefined {
  const value = fields.get(name) ?? undefined;
  if (value !== undefined && typeof value !== 'string') {
    throw new SidecarLineError(`"${name}" is not a text`);
  }
  return value;
}

function sourceOf(fields: ReadonlyMap<string, unknown>): string {
  const source = optionalText(fields, 'source');
  if (source === undefined) {
    return unnamed;
  }
  if (source.trim() === '' || source.length > longestSource) {
    throw new SidecarLineError('"source" is not a name');
  }
  return source;
}
