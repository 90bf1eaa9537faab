import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {prettifyError, toJSONSchema} from 'zod';
import {textsIn} from '../../src/content/texts.ts';
import {findingsOf} from '../../src/scenario/explore/findings.ts';
import {fields, type ScenarioSource} from '../../src/scenario/schema/fields.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import {changesIn} from './changes.ts';
import {committedFindingsOf, committedFindingsSource, type CommittedFindings} from './committed-findings.ts';
import {graphOf} from './graph.ts';
import {reportOf, type ReportedScenario} from './report.ts';
import {transcriptsOf} from './transcript.ts';

/** Returns the ids of all scenarios of the course, in alphabetical order. */
export const scenarioIds = (root: string): readonly string[] =>
  readdirSync(join(root, 'scenarios'))
    .flatMap(file => /^([\w-]+)\.yaml$/.exec(file)?.[1] ?? [])
    .sort();

/** Reads one scenario. Throws when it has faults; the compiler reports them with their places. */
export function sourceOf(root: string, id: string): ScenarioSource {
  const file = `scenarios/${id}.yaml`;
  const {data, error} = authoring.source.safeParse(parse(readFileSync(join(root, file), 'utf8')));
  if (!data) throw new Error(`${file} has faults: ${prettifyError(error)}`);
  return data;
}

/** Explores all walks through one scenario, in every variant. */
export function toldOf(source: ScenarioSource): ReportedScenario {
  const {shown, rubric: scenario} = authoring.split(source);
  const texts = new Map(textsIn(fields, source).map(({key, text}) => [key, text]));
  const variants = scenario.variants.length > 0 ? scenario.variants.map(v => v.id) : [''];
  return {
    shown,
    scenario,
    words: key => texts.get(key) ?? '',
    findings: variants.map(variant => findingsOf(scenario, variant)),
    cap: authoring.bounds(source).cap,
  };
}

/** The folder of the committed reports, relative to the root of the repository. */
export const reportsFolder = 'docs/scenarios';

/** Returns the files that are committed about a scenario, by their names in `docs/scenarios`. */
export const filesOf = (told: ReportedScenario): ReadonlyMap<string, string> =>
  new Map([
    [`${told.scenario.id}.json`, `${JSON.stringify(committedFindingsOf(told.findings), undefined, 2)}\n`],
    [`${told.scenario.id}.md`, reportOf(told)],
    [`${told.scenario.id}.svg`, graphOf(told)],
    [`${told.scenario.id}.transcripts.md`, transcriptsOf(told)],
  ]);

/**
 * The JSON schema of scenarios for editors, which then offer the fields and mark invalid values;
 * `scenarios/scenario.schema.json`.
 */
export const schemaFile = 'scenarios/scenario.schema.json';
export const schemaText = (): string =>
  `${JSON.stringify(toJSONSchema(fields, {io: 'input', reused: 'ref'}), undefined, 2)}\n`;

/** Returns the changes since the findings on a scenario were last committed, as sentences. */
export function changesSince(root: string, told: ReportedScenario): readonly string[] {
  const {id} = told.scenario;
  return changesIn(id, committed(root, id), committedFindingsOf(told.findings));
}

function committed(root: string, id: string): CommittedFindings | undefined {
  const file = join(root, reportsFolder, `${id}.json`);
  return existsSync(file) ? committedFindingsSource.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
