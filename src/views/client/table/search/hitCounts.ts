import type { SearchHits } from '../../../protocol/table';
import { element } from '../../dom';
import { formatCount, formatShare, plural } from '../../format';
import { oneLine } from '../../inertText';
import { searchedWords } from '../searchedWords';

/** What was found where, what of it is not listed, and how far the search has come. */
export function hitCounts(found: SearchHits, listed: number): readonly (string | Node)[] {
  const { text, searchedRecords, totalRecords, done, failure } = found;
  const words: (string | Node)[] = [
    found.found === 0 ? 'no hits' : plural(found.found, 'hit'),
    ' for ',
    element('bdi', {}, `“${oneLine(text, 60)}”`),
  ];
  if (listed < found.found) {
    words.push(` · ${formatCount(listed)} of them are listed`);
  }
  words.push(` · ${searchedWords(found)}`);
  if (!done && totalRecords > 0) {
    words.push(`, ${formatShare(searchedRecords / totalRecords)}`);
  }
  if (failure !== undefined) {
    words.push(' · ', element('bdi', {}, oneLine(failure, 200)));
  }
  return words;
}
