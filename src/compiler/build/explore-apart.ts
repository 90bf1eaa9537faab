import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {looseEndsOf} from '../interviews/loose-ends.ts';
import type {Response} from '../../score/response.ts';
import type {ScenarioSource} from '../../scenario/schema/fields.ts';
import {fault, type Fault} from '../source/fault.ts';
import type {YamlPath} from '../source/yaml-source.ts';
import {interviewIds, readInterviewFile} from './interview-file.ts';
import {exploreIn, knownWays} from './known-ways.ts';

/** A loose end of an interview: the fault for the author, the place, and a walk that leads to this place. */
export interface FoundEnd {
  readonly fault: Fault;
  /** Id of the decision, event or ending with the loose end; '' if the loose end belongs to none of them. */
  readonly place: string;
  /** The walk that leads to the loose end, as a list of ids. Missing if there is no such walk. */
  readonly way?: Response;
}

let running: Promise<unknown> | undefined;

/**
 * Returns the loose ends of all interviews without other faults, by the id of the interview. First explores changed
 * interviews in a child process, so that a development server can respond meanwhile. Rejects when the child process
 * fails.
 */
export async function looseEndsApart(root: string): Promise<ReadonlyMap<string, readonly FoundEnd[]>> {
  if (soundIn(root).some(({source}) => !knownWays(root, source)))
    await (running ??= exploreApart(root).finally(() => (running = undefined)));
  const explore = exploreIn(root);
  return new Map(
    soundIn(root).map(({source, yaml}) => [
      source.id,
      looseEndsOf(source, explore(source)).map(({path, message, way}) => ({
        fault: fault(yaml.at(path), message, 'ways'),
        place: placeAt(source, path),
        ...(way ? {way} : {}),
      })),
    ]),
  );
}

const soundIn = (root: string) =>
  interviewIds(root)
    .map(id => readInterviewFile(root, id))
    .filter(file => file.kind === 'interview');

const placeAt = (source: ScenarioSource, [list, index]: YamlPath): string =>
  (list === 'decisions' || list === 'events' || list === 'endings') && typeof index === 'number'
    ? (source[list][index]?.id ?? '')
    : '';

/**
 * Starts a child process that explores the interviews of a course. The child process writes the findings into the
 * cache.
 */
const exploreApart = (root: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, [
    '--import',
    import.meta.resolve('tsx'),
    fileURLToPath(new URL('./explore-child.ts', import.meta.url)),
    root,
  ]);
