import {assert} from '@open-wc/testing';
import {deviceDatabase} from './device-database.ts';

describe('the database of the device', () => {
  afterEach(async () => {
    const database = deviceDatabase();
    for (const key of (await database.all()).keys()) await database.remove(key);
  });

  it('the database of the device returns the texts that an earlier page stored, even after Web Storage was cleared', async () => {
    const database = deviceDatabase();
    await database.put('tamga|a|bat|one', 'first');
    await database.put('tamga|a|bat|one', 'second');
    await database.put('tamga|a|bat|two', 'other');
    localStorage.clear();
    assert.deepEqual(
      [...(await deviceDatabase().all())],
      [
        ['tamga|a|bat|one', 'second'],
        ['tamga|a|bat|two', 'other'],
      ],
    );
  });

  it('the database of the device does not return a text that was removed', async () => {
    const database = deviceDatabase();
    await database.put('one', 'text');
    await database.remove('one');
    assert.strictEqual((await deviceDatabase().all()).size, 0);
  });

  it('the database of the device rejects every call and throws nothing if the browser blocks it', async () => {
    const open = Object.getOwnPropertyDescriptor(window, 'indexedDB') ?? {};
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', {configurable: true, get: blocked});
    const database = deviceDatabase();
    Object.defineProperty(window, 'indexedDB', open);
    const failed = () => 'failed';
    assert.strictEqual(await database.put('one', 'text').catch(failed), 'failed');
    assert.strictEqual(await database.all().catch(failed), 'failed');
  });
});
