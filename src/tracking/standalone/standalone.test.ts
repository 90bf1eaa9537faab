import {expect, test} from 'vitest';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {deviceLms} from './runtime.ts';
import {standalone} from './standalone.ts';

test('the stand-alone LMS in the page accepts up to 4096 characters of state and keeps the old state if a new one is longer', () => {
  const lms = deviceLms(new MemoryStorage(), 'key');
  lms.LMSInitialize('');
  expect(lms.LMSSetValue('cmi.suspend_data', 'x'.repeat(4096))).toBe('true');
  expect(lms.LMSSetValue('cmi.suspend_data', 'x'.repeat(4097))).toBe('false');
  expect(lms.LMSGetLastError()).toBe('405');
  expect(String(lms.LMSGetValue('cmi.suspend_data')).length).toBe(4096);
});

test('in a stand-alone package, a save rejects with "refused" if the device cannot store data', async () => {
  const storage = new MemoryStorage();
  const port = standalone(storage, 'key');
  await port.open();
  storage.isBlocked = true;
  const progress = {done: false, passed: undefined, scaled: undefined, fraction: 0, place: '', parts: []};
  await expect(port.save('a', progress, 1)).rejects.toMatchObject({code: 'refused'});
});

test.each(['', 'null', '[]', '{"cmi":3}', '{"cmi":{"core":null}}', 'no json'])(
  'the stand-alone LMS in the page ignores foreign data in the device storage: %s',
  async text => {
    const storage = new MemoryStorage();
    storage.setItem('key', text);
    expect(await standalone(storage, 'key').open()).toMatchObject({saved: '', learnerId: '', mayWrite: true});
  },
);

test('the time in the course adds up over several visits', async () => {
  const storage = new MemoryStorage();
  for (const seconds of [60, 90]) {
    const port = standalone(storage, 'key');
    await port.open();
    await port.close(seconds);
  }
  expect(storage.getItem('key')).toContain('"total_time":"00:02:30');
});
