const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const valueOf: ReadonlyMap<string, number> = new Map(
  Array.from(alphabet, (sign, at) => [sign, at]),
);

/** The bytes of a base64 text without line breaks; other signs than those of base64 end it. */
export function bytesOf(base64: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((base64.length * 3) / 4));
  let length = 0;
  let pending = 0;
  let bits = 0;
  for (const sign of base64) {
    const value = valueOf.get(sign);
    if (value === undefined) {
      break;
    }
    pending = ((pending << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length] = (pending >> bits) & 0xff;
      length += 1;
    }
  }
  return bytes.slice(0, length);
}

/** Little-endian signed 32-bit integers of a base64 text. */
export function integersOf(base64: string): Int32Array {
  const bytes = bytesOf(base64);
  const view = new DataView(bytes.buffer);
  return Int32Array.from({ length: bytes.length / 4 }, (_, at) => view.getInt32(at * 4, true));
}
