import type { Field } from '../record/fields';
import { fromString } from '../text/sourceText';

const scheme = 'attachment://';

/**
 * A sample of an Inspect log whose long strings are written once under `attachments` and linked as
 * `attachment://<hash>`: its texts come from there. Links that lead nowhere stay as they are.
 * Source: inspect_ai, src/inspect_ai/log/_condense.py.
 */
export function withAttachments(sample: Field): Field {
  const attachments = sample.at('attachments');
  return attachments.keys.length === 0
    ? sample
    : sample.withOrigin((path, value) => {
        const linked = value.startsWith(scheme)
          ? attachments.at(value.slice(scheme.length))
          : undefined;
        return linked?.string === undefined
          ? fromString(path, value)
          : fromString(linked.path, linked.string);
      });
}
