import {assert} from '@open-wc/testing';
import {deviceDatabase} from './device-database.ts';
import {tryStorage} from './storage-trial.ts';

const name = 'tamga.self-test';
const clearDatabase = () => deviceDatabase().remove(name);
const clean = async () => {
  localStorage.removeItem(name);
  await clearDatabase();
};

describe('the storage trial', () => {
  beforeEach(clean);
  after(clean);

  it('at the first visit, the storage trial reports that no earlier note exists', async () => {
    assert.deepEqual(await tryStorage(1), {local: 'first', database: 'first'});
  });

  it('the storage trial finds the notes of the last visit in both storages', async () => {
    await tryStorage(1);
    assert.deepEqual(await tryStorage(2), {local: 'kept', database: 'kept'});
  });

  it('the storage trial detects an LMS that clears Web Storage at login', async () => {
    await tryStorage(1);
    localStorage.clear();
    assert.deepEqual(await tryStorage(2), {local: 'cleared', database: 'kept'});
  });

  it('the storage trial detects that the database was deleted', async () => {
    await tryStorage(1);
    await clearDatabase();
    assert.deepEqual(await tryStorage(2), {local: 'kept', database: 'cleared'});
  });

  it('the storage trial reports a storage that throws as `refused`', async () => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    try {
      assert.deepEqual(await tryStorage(1), {local: 'refused', database: 'first'});
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
