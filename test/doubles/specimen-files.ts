import {authoring} from '../../src/documents/authoring/authoring.ts';
import {ruleFaultsOf} from '../../src/documents/authoring/checks/rules.ts';
import {dayIn, wholeDayIn, yearsBetween} from '../../src/documents/model/dates.ts';
import type {SeriesId} from '../../src/documents/model/series.ts';
import {referenceOf} from '../../src/documents/reference/reference.ts';
import {reference as sheet} from './reference-sheet.ts';

/** Returns the age of a holder on a day; both days as printed. */
function ageOn(birth = '', day = ''): number | undefined {
  const [born, on] = [dayIn(birth), wholeDayIn(day)];
  return born && on ? yearsBetween(born, on)[0] : undefined;
}

/** Returns a genuine document of a series, in the form of a specimen file that an author writes. */
export function genuine(series: SeriesId): object {
  const reference = referenceOf(series);
  if (!reference) throw new Error(`${series} has no reference`);
  const {portrait, traveller: _traveller, looks: _looks, id: _id, series: own, ...document} = reference;
  const [then, now] = [document.entries.issued, sheet.today].map(day => ageOn(document.entries.birth, day));
  return {
    ...document,
    ...{id: 'c00', title: 'A document', knownAs: 'The document', minutes: 5, level: 1},
    series: own,
    person: {
      portrait: {...portrait, passing: {...portrait.passing, age: then}},
      now: {passing: {age: now}},
      ...{story: 'Somebody travels.', manner: 'neutral'},
    },
    reading: {...document.reading, records: [{list: 'stolen-documents', result: 'no-hit'}]},
    verdict: 'clear',
    alsoRight: ['check'],
    checks: [
      {id: 'uv-light', answers: true, text: 'The page is dull.'},
      {id: 'read-again', answers: false, text: 'Green again.'},
      {id: 'call-embassy', answers: false, text: 'Nobody does.'},
    ],
    after: 'clear',
    ...{why: 'Because.', teaching: 'Look.', atTheCounter: 'Be calm.', source: 'A test'},
  };
}

/**
 * A book with two anomalies at its date of expiry. The printed date differs from the date in the machine-readable
 * zone. Somebody has also lifted the film over the printed date.
 */
export const forgedSource = {
  ...genuine('s2014'),
  entries: {...referenceOf('s2014')?.entries, expiry: '01 JUL 2031'},
  anomalies: [
    {
      ...{id: 'c00-dates', text: 'Two dates.', at: ['expiry', 'issued', 'mrz-2']},
      ...{seenWith: ['white', 'reader'], reasons: ['disagrees']},
    },
    {
      ...{
        id: 'c00-film',
        text: 'A cloudy film.',
        at: ['film', 'expiry'],
        seenWith: ['oblique'],
        reasons: ['altered'],
      },
      looks: [{page: 'data', light: 'oblique', at: 'expiry', look: 'cloudy', characters: [8, 11]}],
    },
  ],
  genuine: {entries: {expiry: '01 JUL 2029'}},
  ...{verdict: 'refer', alsoRight: ['check'], after: 'refer'},
};

export type Steps = readonly (string | number)[];

/**
 * Returns a copy of an object in which a new value replaces the value at a path. If the new value is
 * `undefined`, the copy lacks the property.
 */
export function withValue(whole: unknown, [step, ...rest]: Steps, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((item: unknown, n) => (n === step ? withValue(item, rest, value) : item));
  const own = new Map(Object.entries(whole ?? {}));
  const changed: unknown = withValue(own.get(String(step)), rest, value);
  if (changed === undefined) own.delete(String(step));
  else own.set(String(step), changed);
  return Object.fromEntries(own);
}

/** Returns the faults of a specimen file: path and message. */
export function faultsOf(document: unknown): readonly string[] {
  const result = authoring.source.safeParse(document);
  const faults: readonly {readonly path: readonly PropertyKey[]; readonly message: string}[] = result.success
    ? ruleFaultsOf(result.data, sheet)
    : result.error.issues;
  return faults.map(({path, message}) => `${path.map(String).join('.')}: ${message}`);
}

/** A description, the author's document, the path to change, the new value, and the fault that results. */
export type Row = readonly [what: string, document: object, path: Steps, value: unknown, fault: string];
