/**
 * Characters that may combine with the one before them: marks, and the vowels and final consonants
 * of Hangul.
 */
const clusters = /\P{M}?[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]*/gsu;

/** A text in Unicode's form C and the way back from it. */
export interface NormalisedText {
  readonly text: string;
  /** Per UTF-16 offset in it, the offset in the original behind the characters it came from. */
  readonly originalOffsets: Uint32Array;
}

/**
 * Normalises to form C, cluster by cluster: an offset inside a cluster that changed leads back to
 * the cluster's end. `undefined` when the clusters do not compose to the normalised text, which
 * happens where letters combine with letters, in a few scripts.
 *
 * @example 'e\u0301t' becomes 'ét' with the original offsets [0, 2, 3]
 */
export function normalisedText(original: string): NormalisedText | undefined {
  const text = original.normalize('NFC');
  const originalOffsets = new Uint32Array(text.length + 1);
  let written = 0;
  for (const { index, 0: cluster } of original.matchAll(clusters)) {
    const normalised = cluster.normalize('NFC');
    const isSame = normalised === cluster;
    if (!text.startsWith(normalised, written)) {
      return undefined;
    }
    for (let unit = 1; unit <= normalised.length; unit++) {
      originalOffsets[written + unit] = index + (isSame ? unit : cluster.length);
    }
    written += normalised.length;
  }
  return written === text.length ? { text, originalOffsets } : undefined;
}
