import {
  dayIn,
  isWithin,
  lineDay,
  orderOf,
  printedDay,
  wholeDayIn,
  yearsLater,
  type Day,
  type WholeDay,
} from '../model/dates.ts';
import {isIssuer, issuerOf, nationalityCode, rulesOf, type HouseFault, type PrintedData} from './fault.ts';
import type {Reference, SeriesRules} from '../schema/reference.ts';
import type {SeriesId} from '../model/series.ts';
import type {Entries} from '../model/specimen.ts';
import type {Place} from '../model/terms.ts';

type Faults = readonly HouseFault[];
type EntryFault = Omit<HouseFault, 'on' | 'place'>;

/** Entries that every document and every visa must have. */
const requiredPlaces: Readonly<Record<PrintedData['on'], readonly Place[]>> = {
  document: ['code', 'issuer', 'number', 'surname', 'nationality', 'birth', 'sex', 'issued', 'expiry'],
  visa: ['number', 'passport-number', 'surname', 'nationality', 'birth', 'sex', 'issued', 'expiry'],
};

/** Checks the printed entries against the rules of their series and against each other. */
export function entryFaults({on, series, entries}: PrintedData, reference: Reference): Faults {
  const rules = rulesOf(reference, series);
  const faultAt = (place: Place, fault: EntryFault): HouseFault => ({on, place, ...fault});
  const absent = (rules ? requiredPlaces[on] : [])
    .filter(place => entries[place] === undefined)
    .map(place => faultAt(place, {kind: 'absent'}));
  return [
    ...absent,
    ...listFaults(entries, reference, faultAt),
    ...stateFaults(series, entries, reference, faultAt),
    ...dayFaults(entries, reference, faultAt),
    ...(rules ? ruleFaults(entries, rules, faultAt) : []),
  ];
}

type FaultAt = (place: Place, fault: EntryFault) => HouseFault;

function listFaults({issuer, nationality, sex}: Entries, reference: Reference, tell: FaultAt): Faults {
  return [
    ...(issuer === undefined || isIssuer(reference, issuer)
      ? []
      : [tell('issuer', {kind: 'unlisted', found: issuer})]),
    ...(nationality === undefined || nationalityCode(reference, nationality)
      ? []
      : [tell('nationality', {kind: 'unlisted', found: nationality})]),
    ...(sex === undefined || ['M', 'F', 'X'].includes(sex)
      ? []
      : [tell('sex', {kind: 'format', expected: 'M, F or X', found: sex})]),
  ];
}

/** If the series has one known issuer, reports a different issuer on the document. */
function stateFaults(series: SeriesId, {issuer}: Entries, reference: Reference, tell: FaultAt): Faults {
  const expected = issuerOf(reference, series);
  return issuer === undefined || !expected || issuer === expected || !isIssuer(reference, issuer)
    ? []
    : [tell('issuer', {kind: 'disagrees', expected, found: issuer})];
}

const daysIn = ({birth = '', issued = '', expiry = ''}: Entries) => ({
  birth: dayIn(birth),
  issued: wholeDayIn(issued),
  expiry: wholeDayIn(expiry),
});

function dayFaults(entries: Entries, {today}: Reference, tell: FaultAt): Faults {
  const days = daysIn(entries);
  const {birth, issued, expiry} = days;
  const [now, from, to] = [wholeDayIn(today), issued, expiry].map(day => (day ? orderOf(day) : undefined));
  const isAfter = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && one > other;
  const unread = (['birth', 'issued', 'expiry'] as const).flatMap(place => {
    const found = entries[place];
    return found === undefined || days[place] ? [] : [tell(place, {kind: 'date', found})];
  });
  return [
    ...unread,
    ...(birth && issued && birth.year > issued.year
      ? (['birth', 'issued'] as const).map(place => tell(place, {kind: 'impossible'}))
      : []),
    ...(isAfter(from, now) ? [tell('issued', {kind: 'impossible', expected: `${today} or earlier`})] : []),
    ...(isAfter(now, to) ? [tell('expiry', {kind: 'expired', expected: `${today} or later`})] : []),
  ];
}

function ruleFaults(entries: Entries, rules: SeriesRules, tell: FaultAt): Faults {
  const {number, code} = entries;
  const {birth, issued, expiry} = daysIn(entries);
  const isIssuedThen = !issued || isWithin(issued, rules.issued);
  const codes = rules.codes.filter(period => !issued || isWithin(issued, period)).map(one => one.code);
  const expiries = issued ? expiriesOf(rules, issued, birth) : [];
  const last = rules.mostYears !== undefined && issued && yearsLater(issued, rules.mostYears);
  const isTooLong = last && expiry && orderOf(expiry) > orderOf(last);
  const wrongExpiry = isTooLong || (expiry && expiries.length > 0 && !expiries.includes(printedDay(expiry)));
  return [
    ...(number === undefined || patternOf(rules).test(number)
      ? []
      : [tell('number', {kind: 'number', expected: rules.number, found: number})]),
    ...(code === undefined || codes.includes(code)
      ? []
      : [tell('code', {kind: 'code', expected: codes.join(' or '), found: code})]),
    ...(isIssuedThen ? [] : [tell('issued', {kind: 'period', ...foundIn(entries.issued)})]),
    ...(wrongExpiry
      ? (['issued', 'expiry'] as const).map(place =>
          tell(place, {
            kind: 'validity',
            expected: isTooLong ? `expiry ${printedDay(last)} or earlier` : `expiry ${expiries.join(' or ')}`,
            ...foundIn(entries[place]),
          }),
        )
      : []),
    ...personalFaults(entries, rules, birth, tell),
  ];
}

const foundIn = (found: string | undefined) => (found === undefined ? {} : {found});

/**
 * Converts the pattern of a document number to a regular expression. In the pattern, `#` is a digit and `*`
 * is a digit or a capital letter.
 */
const patternOf = ({number}: SeriesRules): RegExp =>
  new RegExp(`^${number.replaceAll('#', '\\d').replaceAll('*', '[A-Z0-9]')}$`);

/**
 * Returns the permitted days of expiry. There are two if it is unknown whether the holder was under 16 on the day of
 * issue.
 */
function expiriesOf({validity}: SeriesRules, issued: WholeDay, birth: Day | undefined): readonly string[] {
  if (!validity) return [];
  const {years, under16 = years} = validity;
  const {year = 0, month, day} = birth ?? {};
  const oldest = orderOf(yearsLater({year, month: month ?? 1, day: day ?? 1}, 16));
  const youngest = orderOf(yearsLater({year, month: month ?? 12, day: day ?? 31}, 16));
  const at = orderOf(issued);
  const allowed = [...(at >= oldest ? [years] : []), ...(at < youngest ? [under16] : [])];
  return [...new Set(allowed)].map(count => printedDay(yearsLater(issued, count)));
}

const parities: Readonly<Record<string, 'odd' | 'even'>> = {M: 'odd', F: 'even'};
const figures = {odd: '[13579]', even: '[02468]'} as const;

/**
 * Checks the personal number. It consists of the date of birth as YYMMDD and four digits. Its last digit is odd for
 * men and even for women.
 */
function personalFaults(entries: Entries, rules: SeriesRules, birth: Day | undefined, tell: FaultAt): Faults {
  const found = entries['personal-number'];
  const fault = (expected: string) => [
    tell('personal-number', {kind: 'personal-number', expected, ...foundIn(found)}),
  ];
  if (!rules.personalNumber) return found === undefined ? [] : fault('none');
  if (!birth) return [];
  const parity = parities[entries.sex ?? ''];
  const start = lineDay(birth);
  const pattern = `${start.replaceAll('<', '\\d')}\\d{3}${parity === undefined ? '\\d' : figures[parity]}`;
  if (new RegExp(`^${pattern}$`).test(found ?? '')) return [];
  return fault(`${start.replaceAll('<', '#')}####${parity === undefined ? '' : `, the last ${parity}`}`);
}
