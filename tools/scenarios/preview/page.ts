import {isRecord} from '../../../src/content/is-record.ts';
import './author-bench.element.ts';
import type {AuthorBench, BenchEvent} from './author-bench.element.ts';
import {hashOf, pointIn, type Point} from './run.ts';
import {readPasted, type LoadableCourse} from './saved.ts';
import type {BenchEnd, BenchTalk} from './talk.ts';
import type {WaysRequest} from './ways-worker.ts';
import type {Ways} from './ways.ts';
import {benchTexts} from './bench-texts.ts';

const isTalk = (value: unknown): value is BenchTalk =>
  isRecord(value) && (isRecord(value['scenario']) || Array.isArray(value['faults']));
const isEnds = (value: unknown): value is readonly BenchEnd[] => Array.isArray(value);
const isIds = (value: unknown): value is readonly string[] => Array.isArray(value);

/**
 * Fetches data of the author bench from the development server. Rejects when the request fails or the data have another
 * shape.
 */
async function fetched<T>(path: string, is: (value: unknown) => value is T): Promise<T> {
  const answer = await fetch(path);
  const data: unknown = answer.ok ? await answer.json() : undefined;
  if (is(data)) return data;
  throw new Error(`${benchTexts.notThere} ${path}`);
}

/** Lazy-loads the course, which only a pasted saved state needs. */
async function course(): Promise<LoadableCourse> {
  const [{index}, {loadContents, loadModule}, {withContents}] = await Promise.all([
    import('virtual:course'),
    import('../../../src/load/course-data.ts'),
    import('../../../src/content/core-path.ts'),
  ]);
  return {index: withContents(index, await loadContents()), loadModule};
}

/**
 * Searches for the shortest walks in a worker, so that the page stays responsive. Rejects when the worker
 * fails.
 */
function findWays(request: WaysRequest): Promise<Ways> {
  const worker = new Worker(new URL('./ways-worker.ts', import.meta.url), {type: 'module'});
  return new Promise<Ways>((resolve, reject) => {
    worker.addEventListener('message', ({data}: MessageEvent<Ways>) => resolve(data));
    worker.addEventListener('error', ({message}) => reject(new Error(message)));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

/**
 * Fetches the loose ends of a scenario. The server explores the scenario first. If the request fails, returns the
 * message of the error as the only loose end.
 */
const looseEndsOf = (id: string): Promise<readonly BenchEnd[]> =>
  fetched(`/authors/${id}/loose-ends.json`, isEnds).catch((error: unknown) => [
    {place: '', message: `${benchTexts.notThere} ${String(error)}`},
  ]);

async function start(): Promise<void> {
  const ids = await fetched('/authors/talks.json', isIds);
  const bench: AuthorBench = document.createElement('author-bench');
  const show = async (): Promise<void> => {
    const wantedPoint: Point = pointIn(location.hash) ?? {id: ids[0] ?? '', words: []};
    const point = ids.includes(wantedPoint.id) ? wantedPoint : {id: ids[0] ?? '', words: []};
    // Fetch only if the point is in another scenario. A change in a scenario file needs no fetch, because it reloads
    // the whole page.
    if (point.id !== bench.point.id) {
      bench.talk = await fetched(`/authors/${point.id}.json`, isTalk);
      bench.looseEnds = undefined;
      void looseEndsOf(point.id).then(ends => {
        if (bench.point.id === point.id) bench.looseEnds = ends;
      });
    }
    bench.point = point;
  };
  Object.assign(bench, {
    ids,
    findWays,
    readPasted: (text: string, open: string) => readPasted(text, open, ids, course),
  });
  bench.addEventListener('bench-went', ({point}: BenchEvent) => {
    location.hash = hashOf(point);
  });
  addEventListener('hashchange', () => void show());
  await show();
  document.body.append(bench);
}

void start();
