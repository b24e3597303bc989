import type { Grouping } from '../../analysis/formats/format';
import type { JsonObject } from '../../analysis/model';
import type { RecordSkim } from './recordSkim';
import type { Shape } from './shape';

/** What is kept of values and the keys that follow from them: siblings are mostly near each other. */
const mostKept = 4096;
const longestKept = 1024;

/** How the records of one shape are grouped. */
export class ShapeGrouping {
  /** Where the values stand that are looked at. */
  private readonly places: readonly number[];
  /** The problem keys that follow from such values. */
  private readonly known = new Map<string, readonly string[]>();

  constructor(
    private readonly shape: Shape,
    readonly format: string,
    private readonly grouping: Grouping,
    private readonly isOfFormat: (record: JsonObject) => boolean,
  ) {
    this.places = shape.keys.flatMap((key, place) => (grouping.keys.has(key) ? [place] : []));
  }

  /**
   * The problem keys of the record that was looked at last; `undefined` where it has to be read
   * whole.
   */
  problemKeys(skim: RecordSkim, bytes: Buffer): readonly string[] | undefined {
    if (!this.shape.isFlat) {
      return this.read(skim, bytes);
    }
    const values = skim.valuesAt(bytes, this.places);
    const known = this.known.get(values);
    const keys = known ?? this.read(skim, bytes);
    if (known === undefined && keys !== undefined && values.length <= longestKept) {
      this.keep(values, keys);
    }
    return keys;
  }

  private keep(values: string, keys: readonly string[]): void {
    if (this.known.size >= mostKept) {
      this.known.clear();
    }
    this.known.set(values, keys);
  }

  private read(skim: RecordSkim, bytes: Buffer): readonly string[] | undefined {
    const record = skim.record(bytes, this.shape, this.places);
    // Of records without lists and objects the keys alone say what format they are of.
    return record !== undefined && (this.shape.isFlat || this.isOfFormat(record))
      ? this.grouping.problemKeys(record)
      : undefined;
  }
}
