import {toJSONSchema} from 'zod';
import {readInterviewFile} from '../../src/compiler/build/interview-file.ts';
import {committedWays, exploredFile, exploreIn} from '../../src/compiler/build/known-ways.ts';
import type {Explored} from '../../src/compiler/interviews/explored.ts';
import {format} from '../../src/compiler/source/fault.ts';
import {acceptCountryTexts} from '../../src/compiler/source/country-text.ts';
import {textsIn} from '../../src/content/texts.ts';
import {fields, type ScenarioSource} from '../../src/scenario/schema/fields.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import {Refused} from '../command.ts';
import {changesIn} from './changes.ts';
import {graphOf} from './graph.ts';
import {reportOf, type ReportedScenario} from './report.ts';
import {transcriptsOf} from './transcript.ts';

/** Reads one scenario. Throws a refusal with the faults of its file. */
export function sourceOf(root: string, id: string): ScenarioSource {
  const file = readInterviewFile(root, id);
  if (file.kind === 'faults') throw new Refused(file.faults.map(format).join('\n'));
  return file.source;
}

/** Explores all walks through one scenario in every variant, unless the findings are known already. */
export function toldOf(root: string, source: ScenarioSource): ReportedScenario {
  const {shown, rubric: scenario} = authoring.split(source);
  const texts = new Map(textsIn(fields, source).map(({key, text}) => [key, text]));
  const found = exploreIn(root)(source);
  return {shown, scenario, words: key => texts.get(key) ?? '', found, cap: authoring.bounds(source).cap};
}

/** Returns the files that are committed about a scenario, by their names in `docs/scenarios`. */
export const filesOf = (source: ScenarioSource, told: ReportedScenario): ReadonlyMap<string, string> =>
  new Map([
    [`${source.id}.json`, exploredFile(source, told.found)],
    [`${source.id}.md`, reportOf(told)],
    [`${source.id}.svg`, graphOf(told)],
    [`${source.id}.transcripts.md`, transcriptsOf(told)],
  ]);

/**
 * The JSON schema of scenarios for editors, which then offer the fields and mark invalid values;
 * `scenarios/scenario.schema.json`.
 */
export const schemaFile = 'scenarios/scenario.schema.json';
export const schemaText = (): string =>
  `${JSON.stringify(toJSONSchema(fields, {io: 'input', reused: 'ref', override: acceptCountryTexts}), undefined, 2)}\n`;

/** Returns, as sentences, what has changed since the findings on a scenario were last committed. */
export const changesSince = (root: string, id: string, found: Explored): readonly string[] =>
  changesIn(id, committedWays(root, id)?.variants, found.variants);
