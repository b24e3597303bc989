import type { JsonValue, ReportedUsage } from '../../model';
import { type UsageFigures, usageOf } from '../record/usage';
import type { Attributes } from './attributes';

/** Figures with the attributes they were read from; `undefined` where there is no such attribute. */
export function reportedCounts(
  attributes: Attributes,
  prefix: string,
  figures: UsageFigures,
): ReportedUsage | undefined {
  const raw = new Map<string, JsonValue>();
  for (const [name, { scalar, value = null }] of attributes) {
    if (name.startsWith(prefix) && scalar !== undefined) {
      raw.set(name, value);
    }
  }
  return raw.size === 0 ? undefined : usageOf(figures, Object.fromEntries(raw));
}
