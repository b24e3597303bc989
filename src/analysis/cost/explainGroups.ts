import { assertNever } from '../../base/errors';
import type { DataType } from './dataType';
import { formatCount, formatTokens } from './format';
import { type GroupFigures, figuresOfGroup } from './groupFigures';
import { liveTokens } from './liveTokens';
import { latentBytesPerToken } from './latentFigures';
import type { LayerGroup } from './modelSpec';

/** The KV bytes of a layer group with the values put in: two lines for each of its parts. */
export function groupLines(group: LayerGroup, type: DataType, length: number): string[] {
  return figuresOfGroup(group, type, 1).flatMap((figures) =>
    partLines(group, figures, type, length),
  );
}

function partLines(
  group: LayerGroup,
  figures: GroupFigures,
  type: DataType,
  length: number,
): string[] {
  const { part, bytes, reach } = figures;
  if (part === 'state') {
    return [`${group.layers} layers with a constant state: ${formatCount(bytes)} B`];
  }
  if (group.kind === 'shared') {
    return [`${group.layers} layers that read the cache of earlier ones: 0 B`];
  }
  const live = liveTokens(reach, length);
  return [
    `${bytesFormula(group, part, type)} = ${formatCount(bytes)} B per token`,
    `× ${formatTokens(live)}${reachNote(figures)} = ${formatCount(bytes * live)} B`,
  ];
}

function bytesFormula(group: LayerGroup, part: GroupFigures['part'], type: DataType): string {
  const element = `${type.bytesPerElement} B`;
  const scales =
    type.bytesPerHeadToken === undefined ? '' : ` + ${type.bytesPerHeadToken} B of scales per head`;
  const { layers } = group;
  switch (group.kind) {
    case 'full':
    case 'sliding-window':
    case 'chunked':
    case 'shared': {
      const { keyValueHeads, keyDimension, valueDimension } = group;
      return keyDimension === valueDimension
        ? `2 × ${layers} layers × ${keyValueHeads} KV heads × ${keyDimension} × ${element}${scales}`
        : `${layers} layers × ${keyValueHeads} KV heads × (${keyDimension} + ${valueDimension}) × ${element}${scales}`;
    }
    case 'mla':
      if (part === 'indexer') {
        return `${layers} layers × ${group.indexer?.bytesPerToken ?? 0} B of the indexer`;
      }
      return type.latent === undefined
        ? `${layers} layers × (${group.latentDimension} latent + ${group.ropeDimension} rope) × ${element}${scales}`
        : `${layers} layers × ${latentBytesPerToken(group, type)} B (${group.latentDimension} latent and ${group.ropeDimension} rope)`;
    case 'compressed':
      return part === 'indexer'
        ? `${layers} layers × ${group.indexer?.bytesPerToken ?? 0} B of the indexer`
        : `${layers} layers × ${group.dimension} × ${element}`;
    case 'linear':
      return `${layers} layers with a constant state`;
    default:
      return assertNever(group);
  }
}

function reachNote({ reach: { window, chunk, stride } }: GroupFigures): string {
  if (stride !== 1) {
    return ` of ${formatCount(stride)} in one`;
  }
  if (chunk !== Infinity) {
    return ` within a chunk of ${formatCount(chunk)}`;
  }
  return window === Infinity ? '' : ` within a window of ${formatCount(window)}`;
}
