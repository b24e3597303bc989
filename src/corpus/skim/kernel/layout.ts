/** Where in the memory of the skim kernel its tables lie, in bytes; what is read lies behind them. */

/** Most members that a record may have, to be skimmed in the kernel. */
export const mostMembers = 64;
/** Lines that are reported before somebody has to take them out. */
export const mostLines = 4096;
/** Places for values that were met, a power of two. */
export const valueSlots = 8192;
export const slotBytes = 16;

/** Bytes that are hexadecimal digits: 1, else 0. */
export const hexDigits = 0;
/** The next state by state and byte, see literals.ts. */
export const literalStates = 256;
/** Start and end of each value of the line that was looked at last. */
export const bounds = 8 * 1024;
export const boundsBytes = 8;
/** What a run says about where it stopped. */
export const report = bounds + boundsBytes * mostMembers;
export const reportFields = {
  /** Where the line begins at which it stopped, and where the next one does. */
  line: 0,
  next: 1,
  /** How far the reports of lines reach. */
  out: 2,
  /** The shape of the line, and the slot of its values. */
  shape: 3,
  slot: 4,
} as const;
/** The length of each line, its end included, and what it is. */
export const lengths = 16 * 1024;
export const codes = lengths + 4 * mostLines;
/** Known values: their hash and their number; 0 in a free slot. */
export const slots = codes + 4 * mostLines;
/** Shapes and the keys between them. */
export const shapes = slots + slotBytes * valueSlots;
/** What is read. */
export const tables = 320 * 1024;
/** Bytes of shapes that there is room for. */
export const shapesRoom = tables - shapes;

/** A shape, see shapeTable.ts: offsets of its parts. */
export const shapeParts = { firstKey: 0, isKnown: 4, hashed: 8, visible: 12, seed: 16, places: 24 };
/** A key that may follow a shape. Its text and which bytes of it count lie side by side, sixteen bytes each. */
export const keyParts = { sibling: 0, string: 4, other: 8, length: 12, text: 16, mask: 32 };

/** What a line is, where it is of no known values: those are numbered on from `firstValue`. */
export const lineCodes = { blank: 0, firstValue: 1 } as const;
/** In a slot, the hash comes first. */
export const slotParts = { number: 8 };
/** Stands in a slot for values whose records have to be read whole. */
export const readWhole = -1;

/** Why a run over lines stopped. */
export const stops = {
  /** Less than a line is left. */
  end: 0,
  /** There is no room for another line's report. */
  full: 1,
  /** The line is of no known shape, or has to be read whole; it is not reported. */
  unknown: 2,
  /** Its values were not met before; it is reported under a new number. */
  values: 3,
} as const;
export type LineStop = (typeof stops)[keyof typeof stops];

/** The functions of the kernel call each other by these places. */
export const functionPlaces = { stringEnd: 0, literalEnd: 1 } as const;
