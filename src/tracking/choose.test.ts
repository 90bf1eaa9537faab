import {expect, test} from 'vitest';
import {Cmi5World} from '../../test/doubles/lrs/world.ts';
import {MemoryStorage} from '../../test/doubles/memory-storage.ts';
import {StrictScorm12} from '../../test/doubles/strict-scorm12.ts';
import {choosePort} from './choose.ts';

const page = (window: object, storage?: MemoryStorage) => ({
  window,
  storage,
  packageId: 'tamga',
  statusScheme: 'passed-failed' as const,
  web: async () => new Cmi5World().web(),
});

test('a package for an LMS uses the LMS that it finds', async () => {
  const API = new StrictScorm12().launch()();
  expect(await (await choosePort('scorm12', page({API}))).open()).toMatchObject({learnerId: 'bat.dorj'});
});

test('a package for an LMS reports an error if there is no LMS, and never falls back silently to device storage', async () => {
  const storage = new MemoryStorage();
  await expect((await choosePort('scorm12', page({}, storage))).open()).rejects.toMatchObject({
    code: 'no-lms',
  });
  expect(storage.length).toBe(0);
});

test('a package for cmi5 uses the LRS that its launch address names', async () => {
  expect(await (await choosePort('cmi5', page({}))).open()).toMatchObject({learnerName: 'Bat Dorj'});
});

test('a standalone package uses no LMS, even if the page offers one', async () => {
  const lms = new StrictScorm12();
  await (await choosePort('standalone', page({API: lms.launch()()}, new MemoryStorage()))).open();
  expect(lms.log).toEqual([]);
});

test('a standalone package without device storage never confirms a save', async () => {
  const port = await choosePort('standalone', page({}));
  await port.open();
  await expect(
    port.save('a', {done: false, passed: undefined, scaled: undefined, fraction: 0, place: '', parts: []}, 1),
  ).rejects.toMatchObject({code: 'refused'});
});

test('choosePort throws on an unknown standard', () => {
  expect(() => choosePort('aicc', page({}))).toThrow(
    '"aicc" is none of scorm12, scorm2004-3, scorm2004-4, cmi5, standalone',
  );
});
