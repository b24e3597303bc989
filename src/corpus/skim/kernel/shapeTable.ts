import type { Shape, ShapeKey } from '../shape';
import { valueKinds } from '../shape';
import { blockLength } from '../../wasm/assembly';
import { boundsBytes, keyParts, mostMembers, shapeParts, shapes, shapesRoom } from './layout';
import type { SkimKernel } from './skimKernel';

const shapeBytes = 32;
/** Sixteen bytes of a key, and which of them count. */
const keyBlockBytes = 2 * blockLength;
const counts = 0xff;

/** Which values say how the records of a shape are grouped, by their places among its keys. */
export interface DecidingPlaces {
  /** Records in which these values are the same are grouped alike, … */
  readonly values: readonly number[];
  /** … as long as these are strings that begin with a visible character of ASCII. */
  readonly visible: readonly number[];
}

/** The shapes that the kernel knows: a tree of shapes and the keys that may follow them. */
export class ShapeTable {
  private used = 0;
  private readonly addresses = new Map<Shape | ShapeKey, number>();
  private readonly known = new Map<number, Shape>();

  constructor(
    private readonly kernel: SkimKernel,
    root: Shape,
  ) {
    this.addresses.set(root, this.take(shapeBytes));
  }

  /** Where the shape lies with which all records begin. */
  get root(): number {
    return shapes;
  }

  /** The shape that was added under an address. */
  at(address: number): Shape | undefined {
    return this.known.get(address);
  }

  /** Has the kernel know a shape without lists and objects, if there is room for it. */
  add(shape: Shape, { values, visible }: DecidingPlaces): void {
    const places = [...values, ...visible];
    if (shape.keys.length > mostMembers || this.used + neededFor(shape, places) > shapesRoom) {
      return;
    }
    const address = this.addressOf(shape);
    const list = this.take(4 * places.length);
    places.forEach((place, at) => this.set(list + 4 * at, boundsBytes * place));
    this.set(address + shapeParts.places, list);
    this.set(address + shapeParts.hashed, values.length);
    this.set(address + shapeParts.visible, visible.length);
    this.set(address + shapeParts.seed, address);
    this.set(address + shapeParts.isKnown, 1);
    this.known.set(address, shape);
  }

  private addressOf(shape: Shape): number {
    const known = this.addresses.get(shape);
    if (known !== undefined || shape.last === undefined) {
      return known ?? this.root;
    }
    const { before, key, kind } = shape.last;
    const address = this.take(shapeBytes);
    const part = kind === valueKinds.string ? keyParts.string : keyParts.other;
    this.set(this.addressOfKey(this.addressOf(before), key) + part, address);
    this.addresses.set(shape, address);
    return address;
  }

  private addressOfKey(before: number, key: ShapeKey): number {
    const known = this.addresses.get(key);
    if (known !== undefined) {
      return known;
    }
    const { bytes } = key;
    const address = this.take(bytesForKey(key));
    const { shapes: memory } = this.kernel;
    bytes.forEach((byte, at) => {
      const place = address + keyParts.text + at + blockLength * Math.floor(at / blockLength);
      memory.setUint8(place, byte);
      memory.setUint8(place + keyParts.mask - keyParts.text, counts);
    });
    this.set(address + keyParts.length, bytes.length);
    this.set(address + keyParts.sibling, memory.getUint32(before + shapeParts.firstKey, true));
    this.set(before + shapeParts.firstKey, address);
    this.addresses.set(key, address);
    return address;
  }

  private take(bytes: number): number {
    const address = shapes + this.used;
    this.used += bytes;
    return address;
  }

  private set(address: number, value: number): void {
    this.kernel.shapes.setUint32(address, value, true);
  }
}

/** How much memory a shape takes at most. */
function neededFor(shape: Shape, places: readonly number[]): number {
  let bytes = 4 * places.length;
  for (let { last } = shape; last !== undefined; { last } = last.before) {
    bytes += shapeBytes + bytesForKey(last.key);
  }
  return bytes;
}

function bytesForKey({ bytes }: ShapeKey): number {
  return keyParts.text + keyBlockBytes * Math.ceil(bytes.length / blockLength);
}
