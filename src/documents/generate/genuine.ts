import {
  daysLater,
  isWithin,
  lineDay,
  monthsBetween,
  orderOf,
  printedDay,
  yearsBetween,
  yearsLater,
  type WholeDay,
} from '../model/dates.ts';
import {issuerOf, rulesOf} from '../house-rules/fault.ts';
import {transliterate} from '../house-rules/lines.ts';
import {linesOf} from '../mrz/build.ts';
import {pagesOf} from '../model/pages.ts';
import {sealedPage} from '../model/seal.ts';
import type {Reference} from '../schema/reference.ts';
import {seriesOf} from '../model/series.ts';
import {lightsOfLook} from '../model/look-kinds.ts';
import type {Entries, Look, Page, ReaderResults, Specimen, VisaLabel} from '../model/specimen.ts';
import {faceThen, type Holder} from './holder.ts';
import {
  authorities,
  dayBetween,
  issuedIn,
  leastValid,
  numberBy,
  personalNumber,
  seriesBy,
  todayOf,
  type Practised,
} from './issue.ts';
import type {Chance} from './random.ts';

/**
 * The visa labels in the passports of each series, and the share of passports with such a label. Holders of a
 * passport of Norvale need a visa of Utopia. Some people from Utopia travel to Norvale.
 */
const labels: Readonly<Partial<Record<Practised, {series: VisaLabel['series']; share: number}>>> = {
  s2014: {series: 'n-v2021', share: 0.1},
  s2020: {series: 'n-v2021', share: 0.1},
  'n-2019': {series: 'v-2022', share: 1},
};

/** The name, date of birth and sex of a holder, in the form that the machine-readable lines need. */
export const holderInLines = ({surname, givenNames, sex, birth}: Holder, reference: Reference) =>
  ({
    surname: transliterate(surname, reference),
    givenNames: transliterate(givenNames, reference),
    birth: lineDay(birth),
    sex: sex === 'X' ? '<' : sex,
  }) as const;

/**
 * Generates a genuine document, new or worn, for a holder. The document follows the rules of its issuer. Its
 * series is one of `among`.
 */
export function genuineBy(
  chance: Chance,
  holder: Holder,
  reference: Reference,
  name: string,
  among: readonly Practised[],
): Specimen {
  const series = seriesBy(chance, holder, reference, among);
  const {format, pages, features} = seriesOf(series);
  const rules = rulesOf(reference, series);
  const issuer = issuerOf(reference, series) ?? reference.issuer;
  const isCard = pages === 0;
  const issued = dayBetween(issuedIn(series, holder, reference), chance);
  const expiry =
    rules?.mostYears === undefined
      ? yearsLater(issued, rules?.validity?.years ?? 10)
      : daysLater(issued, leastValid);
  const number = numberBy(rules?.number ?? '', chance);
  const codes = rules?.codes.filter(period => isWithin(issued, period)) ?? [];
  const code = codes[chance.whole(codes.length)]?.code ?? 'P';
  const personal = rules?.personalNumber ? personalNumber(holder, chance) : undefined;
  const mrz = linesOf(format, {
    ...{code, issuer, nationality: issuer, number},
    ...holderInLines(holder, reference),
    expiry: lineDay(expiry),
    ...(personal === undefined ? {} : isCard ? {more: personal} : {optional: personal}),
  });
  const months = monthsBetween(issued, todayOf(reference));
  const [age = 0] = yearsBetween(holder.birth, issued);
  const label = labels[series];
  const visa =
    label && chance.happens(label.share)
      ? visaBy(chance, holder, {number, issued, issuer, series: label.series}, reference)
      : undefined;
  return {
    id: name,
    series,
    entries: {
      ...{code, issuer, number, issued: printedDay(issued), expiry: printedDay(expiry)},
      ...entriesOf(holder, isCard, issuer, reference),
      ...(personal === undefined ? {} : {'personal-number': personal}),
      authority: chance.one(authorities[series]),
      ...(rules?.chip ? {can: String(100_000 + chance.whole(900_000))} : {}),
    },
    mrz,
    ...(features.some(({at}) => at === 'perforation') ? {perforated: number} : {}),
    missing: [],
    stamps: [],
    ...(visa ? {visa} : {}),
    looks: months >= 12 && chance.happens(0.5) ? wearBy(chance, series, visa) : [],
    portrait: faceThen(chance, holder, {age, months}),
    traveller: holder.face,
    reading: readingBy(
      chance,
      {
        hasChip: rules?.chip === true,
        isSealed: sealedPage({series, ...(visa ? {visa} : {})}) !== undefined,
        issuer,
        months,
        visa,
      },
      reference,
    ),
  };
}

/**
 * The results of the machine reader and of the list searches for a genuine document. The first read may fail because
 * of a scratch, if the document is at least two years old. The face comparison may score a true holder below the
 * threshold, so this score alone decides nothing. The reader does not always have the certificates of Norvale. Not
 * every post can search the register of visas.
 */
const readingBy = (
  chance: Chance,
  {hasChip, isSealed, issuer, months, visa}: GenuineTraits,
  reference: Reference,
): ReaderResults => ({
  ...(months >= 24 && chance.happens(0.1) ? {firstReadFails: [2, 1 + chance.whole(20)] as const} : {}),
  chip: hasChip
    ? {
        state: 'opens',
        ...(issuer !== reference.issuer && chance.happens(0.5) ? {signature: 'unknown-signer'} : {}),
        face: chance.happens(0.08) ? 'just-below' : 'above',
      }
    : {state: 'none'},
  ...(isSealed ? {seal: {state: chance.happens(unreadSeals) ? 'unread' : 'read'}} : {}),
  records: [
    {list: 'stolen-documents', result: 'no-hit'},
    ...(visa?.series === 'v-2022' && chance.happens(0.5)
      ? [{list: 'visa-register', result: 'agrees'} as const]
      : []),
  ],
});

/** The share of genuine seals that a reader cannot read, for example because of a stain or a fold. */
const unreadSeals = 0.1;

interface GenuineTraits {
  readonly hasChip: boolean;
  readonly isSealed: boolean;
  readonly issuer: string;
  readonly months: number;
  readonly visa: VisaLabel | undefined;
}

/**
 * Returns the entries about the holder. A card shows the code of the State as nationality. Only a book of Utopia names
 * the place of birth.
 */
const entriesOf = (holder: Holder, isCard: boolean, issuer: string, reference: Reference): Entries => ({
  ...holderEntries(holder),
  nationality:
    reference.nationalities.find(({word, code}) => code === issuer && (word === code) === isCard)?.word ??
    issuer,
  ...(isCard || issuer !== reference.issuer ? {} : {birthplace: holder.birthplace}),
});

const holderEntries = ({surname, givenNames, sex, birth}: Holder): Entries => ({
  ...{surname, 'given-names': givenNames, sex, birth: printedDay(birth)},
});

/**
 * Returns a visa label that was issued in the last two months. The label names the holder and the number of a
 * passport.
 */
function visaBy(
  chance: Chance,
  holder: Holder,
  {number, issued, issuer, series}: Carrier,
  reference: Reference,
): VisaLabel {
  const wanted = daysLater(todayOf(reference), -5 - chance.whole(55));
  const from = orderOf(wanted) < orderOf(issued) ? issued : wanted;
  const expiry = daysLater(from, 90);
  return {
    series,
    page: 13 + chance.whole(6),
    entries: {
      ...{number: numberBy(rulesOf(reference, series)?.number ?? '', chance), 'passport-number': number},
      authority: `EMBASSY 0${1 + chance.whole(6)}`,
      ...{issued: printedDay(from), expiry: printedDay(expiry), 'visa-type': 'C'},
      ...{visits: chance.one(['01', '02']), stay: chance.one(['14 DAYS', '30 DAYS'])},
      ...{...holderEntries(holder), nationality: issuer},
    },
    mrz: linesOf('MRV-A', {
      ...{code: 'VC', issuer: issuerOf(reference, series) ?? '', number, nationality: issuer},
      ...{...holderInLines(holder, reference), expiry: lineDay(expiry)},
    }),
  };
}

/** The passport that carries a visa label. */
interface Carrier {
  readonly number: string;
  readonly issued: WholeDay;
  readonly issuer: string;
  readonly series: VisaLabel['series'];
}

/**
 * The share of worn paper books that went through a washing machine. The paper of such a book glows, and the book has
 * no other fault.
 */
const washed = 0.1;

/**
 * Returns signs of wear. These are marks at the corner where a hand holds the page, or the glow of washing powder on
 * each page.
 */
function wearBy(chance: Chance, series: Practised, visa: VisaLabel | undefined): readonly Look[] {
  const {technique, pages} = seriesOf(series);
  // A page of plastic has no film that could lift. Washing powder does not stay on plastic.
  const isPlastic = technique === 'laser';
  if (!isPlastic && chance.happens(washed))
    return pagesOf({series, missing: [], ...(visa ? {visa} : {})})
      .filter(page => page !== 'cover' && page !== 'visa')
      .map(page => ({page, light: 'uv', at: page === 'edge' ? 'edge-stripe' : 'paper', look: 'washed'}));
  const look = chance.one(isPlastic ? (['worn', 'scratches'] as const) : (['worn', 'lifted'] as const));
  const page: Page = pages === 0 ? 'front' : 'data';
  return lightsOfLook[look].map(light => ({page, light, at: 'corner', look}));
}
