import {daysLater, lineDay, printedDay, wholeDayIn} from '../../model/dates.ts';
import {layouts} from '../../mrz/layout.ts';
import {linesOf, withDigits} from '../../mrz/build.ts';
import type {RecordLine, Seal, Specimen, VisaLabel} from '../../model/specimen.ts';
import {lights} from '../../model/terms.ts';
import {failedSealTests} from '../../model/seal.ts';
import {anomaly, lightsOf, looksOn, replaceAt, sealsOfCopies, withLooks, type Defect} from '../defect.ts';
import {holderInLines} from '../genuine.ts';
import {numberBy, todayOf} from '../issue.ts';
import {holderLike} from '../holder.ts';

/**
 * Returns the reading of the document, with the seal. If the post can search the register of visas, the reading also
 * has `answer` from this register.
 */
const registered = (
  {reading}: Specimen,
  answer: Pick<RecordLine, 'result' | 'values'>,
  seal: Seal,
): Pick<Specimen, 'reading'> => ({
  reading: {
    ...reading,
    ...(reading.seal ? {seal} : {}),
    records: reading.records.map(line =>
      line.list === 'visa-register' ? {list: line.list, ...answer} : line,
    ),
  },
});

const isRegistered = ({reading}: Specimen): boolean =>
  reading.records.some(({list}) => list === 'visa-register');

/** Returns the visa of a document. Every document that can have one of these defects has a visa. */
function visaOf({id, visa}: Specimen): VisaLabel {
  if (!visa) throw new Error(`${id} has no visa`);
  return visa;
}

/** The visa label was moved from another passport. New entries were printed over the entries of the label. */
export const movedLabel: Defect = {
  id: 'moved-label',
  kind: 'visa',
  series: ['n-2019'],
  shows: ['white', 'oblique', 'transmitted', 'uv', 'ir', 'loupe', 'reader', 'records'],
  hard: 2,
  make(specimen, level, chance, reference) {
    const visa = visaOf(specimen);
    const {sex, expiry = '', number: label = '', nationality = ''} = visa.entries;
    const other = holderLike(chance, todayOf(reference), sex);
    const passport = numberBy('T########', chance);
    const day = wholeDayIn(expiry) ?? todayOf(reference);
    const mrz = linesOf('MRV-A', {
      ...{code: 'VC', issuer: reference.issuer, number: passport, nationality},
      ...{...holderInLines(other, reference), expiry: lineDay(day)},
    });
    const looks = [
      // A genuine stamp continues across the edge of the label. If the label comes from another passport, the stamp
      // ends at the edge.
      ...looksOn(
        'visa',
        1,
        lights.filter(light => light !== 'tilt').map(light => [light, 'stamps', 'not-continued'] as const),
      ),
      ...looksOn('visa', level, [
        ['white', 'surname', 'lower'],
        ['uv', 'label', 'glue'],
        ['uv', 'passport-number', 'gap'],
        ['oblique', 'label', 'wavy'],
        ['ir', 'passport-number', 'traces'],
        ['loupe', 'passport-number', 'two-kinds'],
      ]).map(look => (look.look === 'traces' ? {...look, former: passport} : look)),
    ];
    const name = `${other.surname} ${other.givenNames}`;
    // In half of the documents, the reader has not read the seal. A real reader often fails on a wavy label.
    const seal: Seal = chance.happens(0.5)
      ? {state: 'unread'}
      : {state: 'read', other: {name, number: passport}};
    return {
      specimen: withLooks(specimen, looks, {
        visa: {...visa, mrz},
        ...registered(specimen, {result: 'issued-to', values: {number: label, name, passport}}, seal),
      }),
      anomalies: [
        anomaly(
          'label-lines',
          ['mrz-1', 'mrz-2', 'surname', 'given-names', 'passport-number', 'birth', 'sex', 'seal', 'record'],
          ['white', 'reader', ...(isRegistered(specimen) ? (['records'] as const) : [])],
          ['disagrees'],
        ),
        anomaly(
          'label-moved',
          ['label', 'stamps', 'overprint', 'surname', 'passport-number'],
          lightsOf(looks),
          ['joined', 'altered', 'interrupted', 'print'],
        ),
      ],
    };
  },
};

/** The last day of validity on a visa label was changed to a later day. */
export const laterLabel: Defect = {
  id: 'later-label',
  kind: 'visa',
  series: ['n-2019'],
  shows: ['white', 'uv', 'ir', 'loupe', 'reader'],
  hard: 2,
  make(specimen, level, chance, reference) {
    const visa = visaOf(specimen);
    const {expiry = ''} = visa.entries;
    const until = wholeDayIn(expiry) ?? todayOf(reference);
    const truth = daysLater(until, -60 - chance.whole(25));
    const {from} = layouts['MRV-A'].fields.expiry;
    const [first = '', second = ''] = visa.mrz;
    const lines = [first, replaceAt(second, from - 1, lineDay(truth))];
    const looks = looksOn('visa', level, [
      ['white', 'expiry', 'darker'],
      ['uv', 'expiry', 'gap'],
      ['ir', 'expiry', 'vanishes'],
      ['loupe', 'expiry', 'two-kinds'],
    ]);
    return {
      specimen: withLooks(specimen, looks, {
        visa: {
          ...visa,
          entries: {...visa.entries, expiry: printedDay(until)},
          mrz: withDigits(lines, layouts['MRV-A'], false),
        },
      }),
      anomalies: [
        anomaly(
          'label-date',
          ['expiry', 'mrz-2', 'overprint'],
          ['white', 'reader', ...lightsOf(looks)],
          ['disagrees', 'altered', 'interrupted'],
        ),
      ],
    };
  },
};

/** The looks of entries that are printed in a special ink: the ink vanishes in infrared light. */
const inkOfEntries = (
  ['number', 'surname', 'given-names', 'passport-number', 'birth', 'issued', 'expiry'] as const
).map(at => ['ir', at, 'vanishes'] as const);

/** The visa label is an imitation. Its ink is like that of a genuine label only on the hardest level. */
export const printedLabel: Defect = {
  id: 'printed-label',
  kind: 'visa',
  series: ['n-2019'],
  shows: ['uv', 'ir', 'loupe', 'reader', 'records'],
  hard: 2,
  make(specimen, level, chance) {
    const isCarbon = level === 3;
    const looks = [
      ...looksOn('visa', level, [
        ['uv', 'overprint', 'absent'],
        ['loupe', 'background', 'dots'],
      ]),
      ...looksOn('visa', 1, isCarbon ? [] : inkOfEntries),
    ];
    const seal = chance.one(sealsOfCopies);
    const isFailed = failedSealTests(seal).length > 0;
    return {
      specimen: withLooks(specimen, looks, registered(specimen, {result: 'no-entry'}, seal)),
      anomalies: [
        anomaly(
          'label-print',
          ['overprint', 'background', 'entries', 'number', 'surname', 'label', 'seal', 'record'],
          [
            ...lightsOf(looks),
            ...(isFailed ? (['reader'] as const) : []),
            ...(isRegistered(specimen) ? (['records'] as const) : []),
          ],
          ['missing', 'print', 'material', 'disagrees'],
        ),
      ],
    };
  },
};
