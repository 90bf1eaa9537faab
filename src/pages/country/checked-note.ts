import type {DatedPack} from '../../content/country.ts';
import type {Texts} from '../../text/texts.ts';

/** Says on which day an entry of the country was checked, and once its time has passed, that it must be confirmed before use. */
export function checkedNote(
  {checkedOn, hasPassed}: Pick<DatedPack['lines'][number], 'checkedOn' | 'hasPassed'>,
  texts: Texts,
): string {
  const date = texts.formats.date(new Date(`${checkedOn}T12:00`));
  return texts.t(hasPassed ? 'support.confirm' : 'support.checked', {date});
}
