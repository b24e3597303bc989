// A verifier of your own. CoT Lens calls it for each text of a trajectory: the thought, and the
// response. What it returns is shown in the trajectory, in the Problems view, by `cot-lens verify`,
// and counts for `cot-lens prune --verified`.
//
// It runs in a sandbox: plain JavaScript, without files, network, modules and timers, and within
// limits of time (the setting cotLens.verifierTimeLimit) and memory.

/**
 * @param {{
 *   problem: string,        // the question
 *   text: string,           // the text to check; offsets are of it
 *   part: 'thought' | 'response',
 *   givesAnswer: boolean,   // it is the last text, the one that gives the answer
 *   gold?: string,          // the right answer, where the record has it
 *   answer?: string,        // the answer of the trajectory, as it was extracted
 *   format: string,
 *   model?: string,
 * }} input
 * @returns {{
 *   start: number,          // where the claim stands in the text
 *   end: number,
 *   verdict: boolean | 'unsure',
 *   stated?: string,        // the claim; else what stands there
 *   right?: string,         // what would be right
 *   reason?: string,
 * }[]}
 */
export default function verify({ text }) {
  // An example: every "… is even" and "… is odd" is checked.
  return [...text.matchAll(/\b(\d+) is (even|odd)\b/g)].map((match) => {
    const [stated, digits, parity] = match;
    const right = BigInt(digits) % 2n === 0n ? 'even' : 'odd';
    return {
      start: match.index,
      end: match.index + stated.length,
      verdict: parity === right,
      right: `${digits} is ${right}`,
    };
  });
}
