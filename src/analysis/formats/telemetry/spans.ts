import { Field } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { timestampOf } from '../record/timestamp';
import { type Attributes, attributesOf } from './attributes';

/** A span with its attributes. */
export interface Span {
  readonly field: Field;
  readonly attributes: Attributes;
}

/** The spans of a record: those of an OTLP export, or the record itself as the only one. */
export function spansOf(root: Field): readonly Span[] {
  const resources = root.at('resourceSpans');
  const fields = resources.isArray
    ? resources.items.flatMap((resource) =>
        ['scopeSpans', 'instrumentationLibrarySpans'].flatMap((name) =>
          resource.at(name).items.flatMap((scope) => scope.at('spans').items),
        ),
      )
    : [root];
  return fields.map((field) => ({ field, attributes: attributesOf(field) }));
}

function idOf(span: Field, names: readonly string[]): string | undefined {
  const places = names.flatMap((name) => [span.at(name), span.at('context', name)]);
  return places.map((place) => place.scalar).find((id) => id !== undefined);
}

/** The key of all spans of one trace. */
export function traceKey(span: Span): string | undefined {
  const id = idOf(span.field, ['traceId', 'trace_id', 'context.trace_id']);
  const conversation = span.attributes.get('gen_ai.conversation.id')?.scalar;
  return id === undefined
    ? conversation && keyOfId('conversation', conversation)
    : keyOfId('trace', id);
}

export function spanName(span: Span): string | undefined {
  return idOf(span.field, ['spanId', 'span_id', 'context.span_id']);
}

/** When the span began; OTLP counts nanoseconds, in a string. */
export function startOf({ field }: Span): string | undefined {
  const nanoseconds = Number(field.at('startTimeUnixNano').scalar ?? '');
  return nanoseconds > 0
    ? timestampOf(Field.root({ at: Math.floor(nanoseconds / 1e6) }).at('at'))
    : timestampOf(field.at('start_time'));
}
