import type { Field } from '../record/fields';

/** The attributes of a span by their dotted names. */
export type Attributes = ReadonlyMap<string, Field>;

const deepest = 12;
const mostAttributes = 50_000;

/** Kinds of value in OTLP's JSON encoding; integers are written as strings. */
const otlpKinds = ['stringValue', 'intValue', 'doubleValue', 'boolValue'] as const;

/**
 * The attributes of a span in any of the shapes in use: OTLP's list of `{key, value: {stringValue}}`,
 * an object with dotted keys, objects inside objects, or dotted keys of the record itself. What
 * stands inside an attribute is found under its name and the way further down, so that
 * `llm.output_messages.0.message` is there for all of them. Events of the span come in where the
 * span has no such attribute itself.
 */
export function attributesOf(span: Field): Attributes {
  const found = new Map<string, Field>();
  const events = span.at('events').items.map((event) => event.at('attributes'));
  for (const place of [span.at('attributes'), ...events]) {
    addList(found, place);
    addTree(found, place);
  }
  for (const key of span.keys.filter((each) =>
    /^(?:attributes\.|gen_ai\.|llm\.|open)/.test(each),
  )) {
    addNode(found, key.replace(/^attributes\./, ''), span.at(key), 0);
  }
  return found;
}

function addList(found: Map<string, Field>, list: Field): void {
  for (const { key, value } of list.items.map((each) => ({
    key: each.at('key').string ?? '',
    value: each.at('value'),
  }))) {
    const kind = otlpKinds.find((each) => value.has(each));
    const values = value.at('arrayValue', 'values');
    addNode(found, key, kind === undefined ? (values.isArray ? values : value) : value.at(kind), 0);
  }
}

function addTree(found: Map<string, Field>, tree: Field, depth = 0): void {
  tree.keys.forEach((key) => addNode(found, key, tree.at(key), depth));
}

function addNode(found: Map<string, Field>, name: string, value: Field, depth: number): void {
  if (depth > deepest || found.size >= mostAttributes) {
    return;
  }
  if (!found.has(name)) {
    found.set(name, value);
  }
  value.keys.forEach((key) => addNode(found, `${name}.${key}`, value.at(key), depth + 1));
  value.items.forEach((item, index) => addNode(found, `${name}.${index}`, item, depth + 1));
}

/** A number, or the text of one, under the first of several names that has it. */
export function countAt(attributes: Attributes, names: readonly string[]): number | undefined {
  for (const name of names) {
    const { number, string } = attributes.get(name) ?? {};
    const value = number ?? (string === undefined || string === '' ? undefined : Number(string));
    if (value !== undefined && Number.isFinite(value)) {
      return value;
    }
  }
  return undefined;
}

/** The text under the first of several names that has one. */
export function textAt(attributes: Attributes, names: readonly string[]): string | undefined {
  return names.map((name) => attributes.get(name)?.scalar).find((text) => text !== undefined);
}

/** The numbers `n` for which attributes `<prefix>.<n>.…` exist, in order. */
export function indicesUnder(attributes: Attributes, prefix: string): readonly number[] {
  const indices = new Set<number>();
  for (const name of attributes.keys()) {
    if (name.startsWith(`${prefix}.`)) {
      const [step = ''] = name.slice(prefix.length + 1).split('.', 1);
      if (/^\d{1,6}$/.test(step)) {
        indices.add(Number(step));
      }
    }
  }
  return [...indices].sort((a, b) => a - b);
}
