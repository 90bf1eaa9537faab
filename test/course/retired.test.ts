import {expect, test} from 'vitest';
import type {Lock} from '../../src/compiler/course/ids-lock.ts';
import type {ModuleData} from '../../src/content/course.ts';
import type {LoadedModules} from '../../src/record/progress.ts';
import {freshPieces} from '../content/museum-visits.ts';
import {lockOf, readMuseum, restorePiece, type MuseumPiece} from '../content/museum.ts';
import {thisCourse} from '../content/this-course.ts';

const {course} = thisCourse();

const pieces = readMuseum();
const lock = lockOf(course);
const all: LoadedModules = Object.fromEntries(course.modules.map(m => [m.id, m]));
const read = (piece: MuseumPiece, modules: LoadedModules, retired: Lock['retired'] = lock.retired) =>
  restorePiece(piece, modules, {...lock, retired}, course.index);

/** Returns all modules, with the given keys removed from the module `data`, as if ids.lock had retired the keys. */
function without(all: LoadedModules, data: ModuleData, ...keys: readonly string[]): LoadedModules {
  const numbers = Object.entries(data.numbers).filter(([key]) => !keys.includes(key));
  const parts = data.parts.filter(({id}) => !keys.includes(id));
  return {...all, [data.id]: {...data, parts, numbers: Object.fromEntries(numbers)}};
}

test('a saved state is restored without a retired paper and a retired item, and keeps the best results', async () => {
  const piece = (await freshPieces(course)).find(({name}) => name === 'whole');
  const tested = course.modules.find(({parts}) =>
    parts.some(part => part.kind === 'paper' && part.role === 'final'),
  );
  const [final, post] = ['final', 'post-test'];
  const own = piece?.record.modules[tested?.id ?? '']?.papers[tested?.numbers[final] ?? 0];
  if (!piece || !tested || !own) throw new Error('no final in the save');
  const [number = ''] = Object.keys(own.answers);
  const [item = ''] =
    Object.entries(tested.numbers).find(([key, n]) => key.startsWith(`${final}/`) && n === Number(number)) ??
    [];
  const {is, mustBe} = read(piece, without(all, tested, post, item), {
    ...lock.retired,
    [tested.id]: [post],
    [`${tested.id}/${final}`]: [item.slice(final.length + 1)],
  });
  expect(is).toEqual(mustBe);
  expect(is.dropped).toBe(2);
  const kept = is.record.modules[tested.id];
  expect(kept?.kind === 'open' && kept.papers[tested.numbers[final] ?? 0]?.best).toBe(own.best);
});

test('a saved state is restored without a retired section, question and option, and keeps all other entries', () => {
  const piece = pieces.find(p => p.name === 'whole');
  const [id, old] =
    Object.entries(piece?.record.modules ?? {}).find(
      ([, {seen, answers}]) => seen.length > 0 && Object.keys(answers).length > 1,
    ) ?? [];
  const data = all[id ?? ''];
  if (!piece || !id || !old || !data) throw new Error('no whole save in the museum');
  // Keys without a number are already retired, so the test cannot retire them again.
  const isThere = (key: string) => key in data.numbers;
  const [section = ''] = old.seen.filter(isThere);
  const [gone = '', other = ''] = Object.keys(old.answers).filter(isThere);
  const option = old.answers[other]?.response[0] ?? '';
  const before = read(piece, all).is.dropped;
  const {is, mustBe} = read(piece, without(all, data, section, gone, `${other}/${option}`), {
    ...lock.retired,
    [id]: [...(lock.retired[id] ?? []), section, gone],
    [`${id}/${other}`]: [option],
  });
  expect(is).toEqual(mustBe);
  expect(is.dropped).toBe(before + 3);
});
