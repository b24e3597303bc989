/** Why a configuration cannot be understood; its message is the reason. */
export class UnreadableConfig extends Error {}

/**
 * Reads fields of a parsed `config.json`, which may hold anything. What a family needs and does not
 * find, or finds to be no number in range, is a reason not to know the model; nothing is guessed.
 */
export class ConfigReader {
  private readonly asked = new Set<string>();

  constructor(private readonly fields: Readonly<Record<string, unknown>>) {}

  /** The fields that were asked for and are there: all that the model depends on. */
  get fieldsRead(): Readonly<Record<string, unknown>> {
    return Object.fromEntries([...this.asked].map((name) => [name, this.fields[name]]));
  }

  has(name: string): boolean {
    const value = this.field(name);
    return value !== undefined && value !== null;
  }

  /** A whole number from 1 on, under the first of these names that is there. */
  count(...names: readonly [string, ...string[]]): number {
    const value = this.optionalCount(...names);
    if (value === undefined) {
      throw new UnreadableConfig(`It has no ${names.join(' or ')}.`);
    }
    return value;
  }

  optionalCount(...names: readonly [string, ...string[]]): number | undefined {
    const name = names.find((each) => this.has(each));
    if (name === undefined) {
      return undefined;
    }
    const value = this.field(name);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > largest) {
      throw new UnreadableConfig(`Its ${name} is not a whole number from 1 to ${largest}.`);
    }
    return value;
  }

  /** A whole number from 0 on; `otherwise` where it is not there. */
  countOrZero(name: string, otherwise = 0): number {
    return this.field(name) === 0 ? 0 : (this.optionalCount(name) ?? otherwise);
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.field(name);
    return typeof value === 'boolean' ? value : otherwise;
  }

  text(name: string): string | undefined {
    const value = this.field(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** A list with at most as many entries as a model can have layers; `undefined` without it. */
  list(name: string): readonly unknown[] | undefined {
    const value = this.field(name);
    if (!Array.isArray(value)) {
      return undefined;
    }
    if (value.length > mostLayers) {
      throw new UnreadableConfig(`Its ${name} is longer than ${mostLayers}.`);
    }
    return value as readonly unknown[];
  }

  /** The object of this name; an empty one where it is not there. */
  inner(name: string): ConfigReader {
    return new ConfigReader(record(this.field(name)) ?? {});
  }

  /** Layers in all. */
  get layers(): number {
    const layers = this.count('num_hidden_layers', 'n_layer', 'num_layers');
    if (layers > mostLayers) {
      throw new UnreadableConfig(`It has more than ${mostLayers} layers.`);
    }
    return layers;
  }

  private field(name: string): unknown {
    if (!Object.hasOwn(this.fields, name)) {
      return undefined;
    }
    this.asked.add(name);
    return this.fields[name];
  }
}

export const mostLayers = 10_000;
const largest = 1e9;

export function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
