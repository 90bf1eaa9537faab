import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {textsIn} from '../../src/content/texts.ts';
import {replay} from '../../src/scenario/engine/play.ts';
import {fields} from '../../src/scenario/schema/fields.ts';
import {responseOf} from '../../src/scenario/engine/variant.ts';
import {
  changesSince,
  filesOf,
  reportsFolder,
  scenarioIds,
  schemaFile,
  schemaText,
  sourceOf,
  toldOf,
} from '../../tools/scenarios/read.ts';
import type {ReportedScenario} from '../../tools/scenarios/report.ts';
import {performancesOf} from '../../tools/scenarios/transcript.ts';
import {root} from './museum.ts';

const ids = scenarioIds(root);

/**
 * Trust and distress from the fact base (5.0): at the start, at the end of the best path, and at the end of
 * the acceptable path.
 */
const calibration: Readonly<Record<string, readonly [start: string, best: string, acceptable: string]>> = {
  'customer-support': ['20/60', '80/19', '47/41'],
  'level-fourteen': ['15/50', '70/24', '37/50'],
  'restaurant-by-the-sea': ['25/45', '75/19', '49/40'],
  'truck-at-kilometre-nine': ['20/65', '89/24', '50/52'],
  'two-company-names': ['45/40', '83/19', '59/44'],
  'two-words-for-uncle': ['30/40', '69/23', '45/37'],
};

test('the committed schema of scenarios, which editors use, equals the one that npm run scenarios writes', () => {
  expect(readFileSync(join(root, schemaFile), 'utf8').replaceAll('\r\n', '\n')).toBe(schemaText());
  for (const id of ids)
    expect(readFileSync(join(root, `scenarios/${id}.yaml`), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=scenario\.schema\.json\r?\n/,
    );
});

test('every scenario has a calibration', () => {
  expect(Object.keys(calibration).sort()).toEqual(ids);
});

describe.each(ids)('all walks through %s', id => {
  const source = sourceOf(root, id);
  let told: ReportedScenario;
  beforeAll(() => {
    told = toldOf(source);
  });
  const findings = () => told.findings;

  test('every walk is sound: it ends, safely if it can, and neither pressure nor haste pays off', () => {
    for (const {variant, wrong} of findings())
      for (const [what, places] of Object.entries(wrong)) expect(places, `${variant} ${what}`).toEqual([]);
  });
  test('every ending is reachable', () => {
    const reached = new Set(findings().flatMap(f => Object.keys(f.endings)));
    expect(source.endings.map(e => e.id).filter(ending => !reached.has(ending))).toEqual([]);
  });
  test('every wording appears on at least one walk', () => {
    const read = new Set(findings().flatMap(f => [...f.read]));
    // In a scenario without feedback before the end, the debrief also explains grave errors.
    const ofWording = source.feedback === 'at-end' ? /\.(say|act|why|critical\.repair)$/ : /\.(say|act|why)$/;
    const unread = textsIn(fields, source)
      .map(({key}) => key)
      .filter(
        key =>
          /^(decisions|events|pause|stop|questions|endings|aftermath)\b/.test(key) || key.endsWith('.said'),
      )
      .filter(key => !read.has(key) && !/\.(title|hint)$/.test(key))
      .filter(key => !(ofWording.test(key) && read.has(key.replace(ofWording, '.'))));
    expect(unread).toEqual([]);
  });
  test('every fact can become known', () => {
    const known = new Set(findings().flatMap(f => f.facts));
    expect(source.facts.map(f => f.id).filter(fact => !known.has(fact))).toEqual([]);
  });
  test('no walk has more choices than the cap of a saved response allows', () => {
    for (const {longest} of findings()) expect(longest).toBeLessThanOrEqual(told.cap);
  });
  test('trust and distress match the fact base', () => {
    const {trust, distress} = told.scenario;
    for (const {best, acceptable} of findings())
      expect([
        `${trust}/${distress}`,
        `${best.trust}/${best.distress}`,
        `${acceptable.trust}/${acceptable.distress}`,
      ]).toEqual(calibration[id]);
  });
  test('the best path earns all points and ends safely', () => {
    for (const {best} of findings()) {
      expect(best.points).toBe(100);
      expect(source.endings.find(e => e.id === best.ending)?.safe).toBe(true);
    }
  });
  test('a kind, a hurried and a harsh officer reach three different endings', () => {
    const endings = performancesOf(told.scenario).map(p => replay(told.scenario, responseOf(p)).place);
    expect(new Set(endings).size, endings.join(', ')).toBe(3);
  });
  test('the committed report equals the report of the exploration that npm run scenarios writes', () => {
    expect(changesSince(root, told)).toEqual([]);
    for (const [name, text] of filesOf(told))
      expect(readFileSync(join(root, reportsFolder, name), 'utf8').replaceAll('\r\n', '\n'), name).toBe(text);
  });
});
