/**
 * Blocks, loops and conditions of a WebAssembly function, with jumps to where they are written
 * rather than by how many of them lie in between.
 */

/** Instructions in order: bytes, what they are put together from, and jumps. */
export type Code = readonly (number | Code | Construct | Jump)[];

interface Construct {
  readonly opening: readonly number[];
  readonly label: Label;
  readonly body: Code;
}

interface Jump {
  readonly instruction: number;
  readonly to: Label;
}

/** Where a jump leads: behind a block, or back to the beginning of a loop. */
export type Label = symbol;

const [blockStart, loopStart, ifStart, orElse, constructEnd] = [0x02, 0x03, 0x04, 0x05, 0x0b];
const [always, conditional] = [0x0c, 0x0d];
const nothing = 0x40;

/** What `body` gives may leave it by a jump to `out`. */
export function block(body: (out: Label) => Code): Code {
  return labelled([blockStart, nothing], body);
}

/** What `body` gives is done again by a jump to `again`, else once. */
export function repeat(body: (again: Label) => Code): Code {
  return labelled([loopStart, nothing], body);
}

/** Both ways leave nothing behind, or one value each of the type that is given. */
export function choose(condition: Code, then: Code, otherwise: Code = [], type = nothing): Code {
  const ways: Code = otherwise.length === 0 ? then : [then, orElse, otherwise];
  return [condition, labelled([ifStart, type], () => ways)];
}

export function jump(to: Label): Code {
  return [{ instruction: always, to }];
}

export function jumpIf(condition: Code, to: Label): Code {
  return [condition, { instruction: conditional, to }];
}

/** The bytes of some code, for the end of which `end` is not written. */
export function bytesOfCode(code: Code, around: readonly Label[] = []): number[] {
  return code.flatMap((part) => {
    if (typeof part === 'number') {
      return [part];
    }
    if ('to' in part) {
      return [part.instruction, around.length - 1 - around.lastIndexOf(part.to)];
    }
    if ('label' in part) {
      return [...part.opening, ...bytesOfCode(part.body, [...around, part.label]), constructEnd];
    }
    return bytesOfCode(part, around);
  });
}

function labelled(opening: readonly number[], body: (label: Label) => Code): Code {
  const label = Symbol();
  return [{ opening, label, body: body(label) }];
}
