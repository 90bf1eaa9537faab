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

/** Reads one scenario. If its file has faults, throws `Refused` with these faults. */
export function sourceOf(root: string, id: string): ScenarioSource {
  const file = readInterviewFile(root, id);
  if (file.kind === 'faults') throw new Refused(file.faults.map(format).join('\n'));
  return file.source;
}

/**
 * Returns the facts for the report on one scenario. Explores all walks in every variant, unless the findings are
 * known already.
 */
export function reportFactsOf(root: string, source: ScenarioSource): ReportedScenario {
  const {shown, rubric: scenario} = authoring.split(source);
  const texts = new Map(textsIn(fields, source).map(({key, text}) => [key, text]));
  const found = exploreIn(root)(source);
  return {shown, scenario, words: key => texts.get(key) ?? '', found, cap: authoring.bounds(source).cap};
}

/** Returns the files about a scenario that are committed to `docs/scenarios`. The keys are the file names. */
export const filesOf = (source: ScenarioSource, facts: ReportedScenario): ReadonlyMap<string, string> =>
  new Map([
    [`${source.id}.json`, exploredFile(source, facts.found)],
    [`${source.id}.md`, reportOf(facts)],
    [`${source.id}.svg`, graphOf(facts)],
    [`${source.id}.transcripts.md`, transcriptsOf(facts)],
  ]);

/** File with the JSON schema of scenarios. With this schema, an editor offers the fields and marks invalid values. */
export const schemaFile = 'scenarios/scenario.schema.json';
export const schemaText = (): string =>
  `${JSON.stringify(toJSONSchema(fields, {io: 'input', reused: 'ref', override: acceptCountryTexts}), undefined, 2)}\n`;

/**
 * Returns sentences about the changes in the findings on a scenario. Compares with the findings that were committed
 * last.
 */
export const changesSince = (root: string, id: string, found: Explored): readonly string[] =>
  changesIn(id, committedWays(root, id)?.variants, found.variants);
