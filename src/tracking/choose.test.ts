import {expect, test} from 'vitest';
import {Cmi5World} from '../../test/doubles/lrs-world.ts';
import {MemoryStorage} from '../../test/doubles/memory-storage.ts';
import {StrictScorm12} from '../../test/doubles/strict-scorm12.ts';
import {choosePort} from './choose.ts';

const page = (window: object, storage?: MemoryStorage) => ({
  window,
  storage,
  packageId: 'tamga',
  statusScheme: 'passed-failed' as const,
  web: () => new Cmi5World().web(),
});

test('a package for an LMS uses the one it finds', async () => {
  const API = new StrictScorm12().launch()();
  expect(await (await choosePort('scorm12', page({API}))).open()).toMatchObject({learnerId: 'bat.dorj'});
});

test('a package for an LMS that finds none says so, and never falls silently to the device', async () => {
  const storage = new MemoryStorage();
  await expect((await choosePort('scorm12', page({}, storage))).open()).rejects.toMatchObject({
    code: 'no-lms',
  });
  expect(storage.length).toBe(0);
});

test('a package for cmi5 talks to the LRS that its address names', async () => {
  expect(await (await choosePort('cmi5', page({}))).open()).toMatchObject({learnerName: 'Bat Dorj'});
});

test('a package without an LMS uses none, although one is there', async () => {
  const lms = new StrictScorm12();
  await (await choosePort('standalone', page({API: lms.launch()()}, new MemoryStorage()))).open();
  expect(lms.log).toEqual([]);
});

test('where the browser gives no storage either, nothing is called kept', async () => {
  const port = await choosePort('standalone', page({}));
  await port.open();
  await expect(
    port.save('a', {done: false, passed: undefined, scaled: undefined, fraction: 0, place: '', parts: []}, 1),
  ).rejects.toMatchObject({code: 'refused'});
});

test('a word that is no standard is a mistake in the package', () => {
  expect(() => choosePort('aicc', page({}))).toThrow(
    '"aicc" is no standard of this course: use one of scorm12, scorm2004-3, scorm2004-4, cmi5, standalone',
  );
});
