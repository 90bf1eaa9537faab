import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {wholeDayIn} from '../../src/documents/model/dates.ts';
import {faultsAgainst} from '../../src/documents/house-rules/house-rules.ts';
import {ruleFaultsOf} from '../../src/documents/authoring/checks/rules.ts';
import type {ExaminationSource} from '../../src/documents/schema/fields.ts';
import {authoring} from '../../src/documents/authoring/authoring.ts';
import {specimenOf, twinOf} from '../../src/documents/authoring/split.ts';
import {pagesOf} from '../../src/documents/model/pages.ts';
import {seriesOf} from '../../src/documents/model/series.ts';
import {lights, type Light, type Place} from '../../src/documents/model/terms.ts';
import {comparedSeries, genuineCopies} from '../../tools/cards/comparison.ts';
import {reference} from '../doubles/reference-sheet.ts';
import {caseLines} from '../doubles/specimen-lines.ts';
import {differencesBetween} from '../elements/documents/differences.ts';

const yamlOf = (file: string): unknown => parse(readFileSync(`specimens/${file}`, 'utf8'));
const files = readdirSync('specimens').filter(file => /^c\d+\.yaml$/.test(file));
const cases = files.sort().map((file): ExaminationSource => authoring.source.parse(yamlOf(file)));

const isGenuine = ({anomalies}: ExaminationSource): boolean => anomalies.length === 0;
/** True for a demonstration: it contains anomalies, but finding them gives no points. */
const isShownOnly = ({anomalies}: ExaminationSource): boolean =>
  anomalies.length > 0 && anomalies.every(({scored}) => !scored);

/** What the author of each document decided: the level, the right verdicts, and the number of scored anomalies. */
type Right = readonly [level: number, verdict: string, alsoRight: string, after: string, scored: number];
const right: Readonly<Record<string, Right>> = {
  c01: [1, 'clear', 'check', 'clear', 0],
  c02: [1, 'refer', 'check', 'refer', 2],
  c03: [2, 'refer', 'check', 'refer', 2],
  c04: [2, 'refer', 'check', 'refer', 2],
  c05: [2, 'clear', 'check', 'clear', 0],
  c06: [3, 'refer', '', 'refer', 2],
  c07: [3, 'refer', '', 'refer', 2],
  c08: [4, 'check', 'refer', 'refer', 0],
  c09: [2, 'check', 'clear', 'clear', 0],
  c10: [3, 'refer', '', 'refer', 2],
  c11: [1, 'refer', 'check', 'refer', 1],
  c12: [3, 'clear', 'check', 'clear', 0],
  c13: [3, 'refer', 'check', 'refer', 2],
  c14: [2, 'clear', 'check', 'clear', 0],
  c15: [3, 'refer', 'check', 'refer', 2],
  c16: [3, 'check', '', 'clear', 0],
  c17: [3, 'refer', 'check', 'refer', 1],
  c18: [4, 'refer', 'check', 'refer', 3],
  c19: [2, 'check', 'clear', 'clear', 0],
  c20: [4, 'refer', '', 'refer', 1],
  c21: [4, 'refer', '', 'refer', 0],
  c22: [2, 'check', 'clear', 'clear', 0],
};

describe('the twenty-two documents', () => {
  test('each of the twenty-two documents has a file under its own id', () => {
    expect(cases.map(({id}) => id)).toEqual(Object.keys(right));
    expect(files).toEqual(cases.map(({id}) => `${id}.yaml`));
  });

  test.each(cases.map(source => [source.id, source] as const))(
    '%s follows the house rules, except at its declared anomalies',
    (_id, source) => {
      expect(ruleFaultsOf(source, reference)).toEqual([]);
    },
  );

  test.each(cases.filter(isGenuine).map(source => [source.id, source] as const))(
    '%s is genuine and follows all house rules',
    (_id, source) => {
      expect(faultsAgainst(specimenOf(source), reference)).toEqual([]);
    },
  );

  // No State issued the book of Atlantara, so there is no genuine twin to compare this book with.
  const twinned = cases.filter(({series}) => seriesOf(series).state !== undefined);

  test.each(twinned.map(source => [source.id, source] as const))(
    'in each light that shows an anomaly of %s, the document differs from its genuine twin at this anomaly',
    (_id, source) => {
      const [specimen, twin] = [specimenOf(source), twinOf(source)];
      const isShown = (light: Light, at: readonly Place[]): boolean =>
        pagesOf(specimen).some(page =>
          differencesBetween(specimen, twin, page, light).some(({place}) => at.includes(place)),
        );
      expect(
        source.anomalies.flatMap(({id, at, seenWith}) =>
          lights
            .filter(light => seenWith.includes(light) && !isShown(light, at))
            .map(light => `${id} ${light}`),
        ),
      ).toEqual([]);
    },
  );

  test.each(cases.map(source => [source.id, source] as const))(
    '%s has the verdict and the machine-readable lines in the list of its author',
    (id, source) => {
      const {level, verdict, alsoRight, after, anomalies, mrz, visa} = source;
      const own: Right = [
        level,
        verdict,
        alsoRight.join(),
        after,
        anomalies.filter(({scored}) => scored).length,
      ];
      expect(own).toEqual(right[id]);
      expect(visa?.mrz ?? mrz).toEqual(caseLines[id]);
    },
  );

  test('a face score below the threshold does not reveal an impostor, because a true holder has such a score too', () => {
    const below = cases.filter(({reading}) => reading.chip.face === 'just-below');
    expect(below.filter(isGenuine).map(({id}) => id)).not.toEqual([]);
    expect(below.filter(one => !isGenuine(one)).map(({id}) => id)).not.toEqual([]);
  });

  test('all documents are scored, except two comparisons of faces', () => {
    expect(cases.filter(isShownOnly).map(({id}) => id)).toEqual(['c08', 'c21']);
  });

  test('the suggested order of the documents never goes from a higher level to a lower level', () => {
    const order =
      'c01 c11 c02 c05 c03 c09 c04 c14 c19 c22 c06 c12 c07 c15 c10 c16 c13 c17 c08 c18 c20 c21'.split(' ');
    expect([...order].sort()).toEqual(cases.map(({id}) => id));
    const levels = order.map(id => right[id]?.[0] ?? 0);
    expect(levels).toEqual([...levels].sort());
  });
});

/** Counts the genuine and the false documents for each value that `valueOf` returns. */
function shares(
  valueOf: (source: ExaminationSource) => string | undefined,
): Readonly<Record<string, readonly [genuine: number, other: number]>> {
  const values = cases.map(source => [valueOf(source), isGenuine(source)] as const);
  const known = [...new Set(values.flatMap(([value]) => value ?? []))].sort();
  const count = (value: string, genuine: boolean) =>
    values.filter(([own, is]) => own === value && is === genuine).length;
  return Object.fromEntries(known.map(value => [value, [count(value, true), count(value, false)]]));
}

/**
 * Age band: young up to 34 years, middle up to 54 years, then older. The age is the difference of the years, because
 * the date of birth may be incomplete.
 */
function ageBand({entries}: ExaminationSource): string {
  const today = wholeDayIn(reference.today)?.year ?? NaN;
  const years = today - Number((entries.birth ?? '').slice(-4));
  return years < 35 ? 'young' : years < 55 ? 'middle' : 'older';
}

describe('the traveller does not reveal whether a document is genuine', () => {
  test('eight documents are genuine and fourteen are false', () => {
    expect(shares(() => 'all')).toEqual({all: [8, 14]});
  });
  test('hesitant, neutral and smooth travellers have genuine and false documents in similar shares', () => {
    expect(shares(({person}) => person.manner)).toEqual({hesitant: [3, 5], neutral: [2, 3], smooth: [3, 6]});
  });
  test('women and men have genuine and false documents in similar shares', () => {
    expect(shares(({entries}) => entries.sex)).toEqual({F: [4, 7], M: [3, 7], X: [1, 0]});
  });
  test('travellers of every age band have genuine and false documents', () => {
    expect(shares(ageBand)).toEqual({young: [3, 3], middle: [4, 9], older: [1, 2]});
  });
  test('travellers from every birthplace in Utopia have genuine and false documents', () => {
    const {'ATLANTARA CITY': _nowhere, ...utopia} = shares(({entries}) => entries.birthplace);
    expect(utopia).toEqual({CALDERA: [1, 4], 'GREAT MEADOW': [1, 3], NORDVIK: [1, 2], 'PORT ALBA': [2, 2]});
  });
  test('genuine and false documents occur in both series of ordinary passports', () => {
    const both = Object.entries(shares(({series}) => series)).filter(
      ([, [genuine, other]]) => genuine > 0 && other > 0,
    );
    expect(both.map(([series]) => series)).toEqual(['s2014', 's2020']);
  });
  test('some genuine and some false documents are worn', () => {
    const worn = shares(({wear}) => (wear.length > 0 ? 'worn' : 'new'));
    expect(worn['worn']?.[0]).toBeGreaterThan(0);
    expect(worn['worn']?.[1]).toBeGreaterThan(0);
  });
});

test('every series that a State issues has a genuine copy to compare with', () => {
  expect([...genuineCopies('.').keys()]).toEqual(comparedSeries);
});
