import type { Grouping, NamedProblem } from '../../analysis/formats/format';
import type { JsonObject } from '../../analysis/model';
import type { DecidingPlaces } from './kernel/shapeTable';
import type { RecordSkim } from './recordSkim';
import { type Shape, valueKinds } from './shape';

/** How the records of one shape are grouped. */
export class ShapeGrouping {
  /** Where the values stand that are looked at. */
  private readonly places: readonly number[];
  private readonly named: NamedProblem | undefined;

  constructor(
    private readonly shape: Shape,
    readonly format: string,
    private readonly grouping: Grouping,
    private readonly isOfFormat: (record: JsonObject) => boolean,
  ) {
    this.places = shape.keys.flatMap((key, place) => (grouping.keys.has(key) ? [place] : []));
    const named = grouping.named?.(shape.keys);
    const kind = named && shape.kinds[shape.keys.indexOf(named.key)];
    this.named = named?.isString === true && kind !== valueKinds.string ? undefined : named;
  }

  /** The values on which alone depends how records without lists and objects are grouped. */
  get deciding(): DecidingPlaces {
    const { named, places, shape } = this;
    return named === undefined
      ? { values: places, visible: [] }
      : {
          values: [shape.keys.indexOf(named.key)],
          visible: places.filter((place) => shape.kinds[place] === valueKinds.string),
        };
  }

  /** The problem keys of the record that was looked at last, found by what decides. */
  decided(skim: RecordSkim, bytes: Buffer): readonly string[] | undefined {
    if (this.named === undefined) {
      return this.problemKeys(skim, bytes);
    }
    const id = skim.scalarAt(bytes, this.shape.keys.indexOf(this.named.key));
    return id === undefined ? undefined : [this.named.problemKey(id)];
  }

  /**
   * The problem keys of the record that was looked at last; `undefined` where it has to be read
   * whole.
   */
  problemKeys(skim: RecordSkim, bytes: Buffer): readonly string[] | undefined {
    const record = skim.record(bytes, this.shape, this.places);
    // Of records without lists and objects the keys alone say what format they are of.
    return record !== undefined && (this.shape.isFlat || this.isOfFormat(record))
      ? this.grouping.problemKeys(record)
      : undefined;
  }
}
