import type {DatedPack} from '../../content/country.ts';
import type {Texts} from '../../text/texts.ts';

/**
 * Returns a note with the date on which an entry of the country pack was checked. When the period of validity
 * of this check has passed, the note asks the reader to confirm the entry before use.
 */
export function checkedNote(
  {checkedOn, hasPassed}: Pick<DatedPack['lines'][number], 'checkedOn' | 'hasPassed'>,
  texts: Texts,
): string {
  const date = texts.formats.date(new Date(`${checkedOn}T12:00`));
  return texts.t(hasPassed ? 'support.confirm' : 'support.checked', {date});
}
