/**
 * A filter cut into its terms at white space outside quotation marks, each as it is written. A
 * quotation that is not closed reaches to the end.
 */
export function filterTerms(filter: string): readonly string[] {
  const terms: string[] = [];
  let term = '';
  let quoted = false;
  for (const character of filter) {
    if (character === '"') {
      quoted = !quoted;
    }
    if (!quoted && character.trim() === '') {
      terms.push(term);
      term = '';
    } else {
      term += character;
    }
  }
  return [...terms, term].filter((each) => each !== '');
}

/**
 * The filter with the field's bounds replaced by a range, both ends among it. Terms that turn a
 * field round, and those of other fields, stay.
 *
 * Example: `withRange('tokens>4000 model:qwen', 'tokens', 1000, 1999)` is
 * `model:qwen tokens:1000..1999`.
 */
export function withRange(filter: string, field: string, low: number, high: number): string {
  const range = low === high ? String(low) : `${low}..${high}`;
  return [...withoutField(filter, field), `${field}:${range}`].join(' ');
}

function withoutField(filter: string, field: string): readonly string[] {
  return filterTerms(filter).filter((term) => {
    const rest = term.toLowerCase().startsWith(field) ? term.slice(field.length) : '';
    return !/^(?:[:=<>]|!=)/.test(rest);
  });
}
