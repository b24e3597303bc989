/** Words around an answer that only say that it is one, or that it is rounded. */

const announcement = /^(?:so,? )?(?:the )?(?:final |correct )?answer(?: is|:)\s*/i;
const estimate =
  /^(?:\\(?:approx|simeq|sim|thickapprox)(?![A-Za-z])|≈|~|(?:approximately|approx\.?|about|around|roughly)\s)\s*(?=[-+.\d\\(])/i;
const remark =
  /(?<=[\d})\]])\s*(?:\\text\s*\{\s*)?\((?:since|because|as|approx|approximately|rounded|where|if|i\.e\.|not )[^(){}]*\)\s*\}?$/i;

/** `about 5`, `The answer is 5` and `5 (since x > 0)` as `5`. */
export function stripLead(text: string): string {
  return text.replace(announcement, '').replace(estimate, '').replace(remark, '').trim();
}
