import {describe, expect, test} from 'vitest';
import {MemoryDatabase} from '../../test/doubles/memory-database.ts';
import {MemoryStorage} from '../../test/doubles/memory-storage.ts';
import type {Interaction} from '../score/interaction.ts';
import {eraseFrom, keepsAny, openJournal, type JournalEntry} from './journal.ts';
import {TwofoldStorage} from './journal-storage.ts';

const entry = (nonce: string, at = 1, status: JournalEntry['status'] = 'unsent'): JournalEntry => ({
  ...{nonce, at, status, isFinished: false, state: `1.x.${nonce}`, interactions: []},
});

/** A browser with Web Storage and a database. Each page that opens sees what earlier pages have stored. */
class Browser {
  readonly web = new MemoryStorage();
  readonly database = new MemoryDatabase();

  async page(learner = 'bat', packageId = 'a', now = 0) {
    const storage = new TwofoldStorage(this.web, this.database);
    await storage.read();
    return {storage, ...openJournal(storage, packageId, learner, now)};
  }
}

const nonces = ({entries}: {entries(): readonly JournalEntry[]}) => entries().map(({nonce}) => nonce);
const settle = () => new Promise(resolve => setTimeout(resolve));

describe('the journal', () => {
  test('a journal belongs to one package, one learner and one attempt', async () => {
    const browser = new Browser();
    (await browser.page()).write(entry('one'));
    (await browser.page()).write(entry('two', 2));
    expect(nonces(await browser.page())).toEqual(['two', 'one']);
    expect(nonces(await browser.page('dorj'))).toEqual([]);
    expect(nonces(await browser.page('bat', 'b'))).toEqual([]);
  });

  test('a journal is not confused with the journal of a learner whose id has the same beginning or contains a separator', async () => {
    const browser = new Browser();
    (await browser.page('bat|x')).write(entry('one'));
    expect(nonces(await browser.page('bat'))).toEqual([]);
  });

  test('a journal stores nothing if the LMS gives no learner id', async () => {
    const browser = new Browser();
    expect((await browser.page('')).write(entry('one'))).toBe(false);
    await settle();
    expect([browser.web.length, browser.database.rows.size]).toEqual([0, 0]);
  });

  test('a journal keeps the last four attempts', async () => {
    const journal = await new Browser().page();
    for (let n = 1; n <= 6; n++) journal.write(entry(`n${n}`, n));
    expect(nonces(journal)).toEqual(['n6', 'n5', 'n4', 'n3']);
  });

  test('after a month, a journal drops confirmed work and work that was put aside, but never unsent work', async () => {
    const browser = new Browser();
    const journal = await browser.page();
    journal.write(entry('confirmed', 0, 'kept'));
    journal.write(entry('aside', 0, 'aside'));
    journal.write(entry('unsent', 0));
    expect(nonces(await browser.page('bat', 'a', 31 * 24 * 3_600_000))).toEqual(['unsent']);
  });

  test('a journal returns the interactions of an entry unchanged', async () => {
    const browser = new Browser();
    const interaction: Interaction = {
      id: 'a.q.t1',
      objective: 'a.l',
      objectives: ['a.o'],
      attempt: 1,
      asked: {language: 'en', text: 'Why?'},
      startedAt: 1,
      latency: 2,
      points: {earned: 1, possible: 1},
      kind: 'fill-in',
      response: 'x',
      accepted: ['x'],
      caseMatters: false,
    };
    (await browser.page()).write({...entry('one'), interactions: [interaction]});
    expect((await browser.page()).entries()[0]?.interactions).toEqual([interaction]);
  });

  test.each([
    ['{"at":1,"isKept":true,"state":"1.x.one"}', 'kept'],
    ['{"at":1,"isKept":false,"state":"1.x.one"}', 'unsent'],
  ])('a journal reads an entry of an earlier release: %s', async (text, status) => {
    const browser = new Browser();
    browser.web.setItem('tamga|a|bat|one', text);
    expect((await browser.page()).entries()).toEqual([{...entry('one'), status, nextAnswer: undefined}]);
  });

  test.each(['', 'null', '{', '[]', '{"at":"x"}', '{"at":1,"isKept":true}', 'x.1.{}'])(
    'a journal ignores an entry that it did not write: %s',
    async text => {
      const browser = new Browser();
      browser.web.setItem('tamga|a|bat|one', text);
      expect(nonces(await browser.page())).toEqual([]);
    },
  );
});

describe('the two storages of the journal', () => {
  test('a journal returns all entries after an LMS has cleared Web Storage', async () => {
    const browser = new Browser();
    (await browser.page()).write(entry('one'));
    await settle();
    browser.web.clear();
    expect(nonces(await browser.page())).toEqual(['one']);
  });

  test('a journal returns all entries after the database was cleared', async () => {
    const browser = new Browser();
    (await browser.page()).write(entry('one'));
    await settle();
    browser.database.rows.clear();
    expect(nonces(await browser.page())).toEqual(['one']);
  });

  test.each(['isBlocked', 'isStuck'] as const)(
    'a journal returns the newest entry even if the page crashed before the database had stored this entry: %s',
    async fault => {
      const browser = new Browser();
      const journal = await browser.page();
      journal.write(entry('one', 1));
      await settle();
      browser.database[fault] = true;
      journal.write(entry('one', 2));
      await settle();
      browser.database[fault] = false;
      expect((await browser.page()).entries()).toMatchObject([{at: 2}]);
    },
  );

  test('a journal returns the newest entry if Web Storage became full but the database did not', async () => {
    const browser = new Browser();
    const journal = await browser.page();
    journal.write(entry('one', 1));
    browser.web.isFull = true;
    expect(journal.write(entry('one', 2))).toBe(false);
    await settle();
    expect((await browser.page()).entries()).toMatchObject([{at: 2}]);
  });

  test('a journal returns the intact copy if the newer copy is damaged', async () => {
    const browser = new Browser();
    (await browser.page()).write(entry('one', 1));
    await settle();
    const sealed = browser.web.getItem('tamga|a|bat|one') ?? '';
    browser.web.setItem('tamga|a|bat|one', sealed.replace('"at":1', '"at":7'));
    expect((await browser.page()).entries()).toMatchObject([{at: 1}]);
  });

  test('a journal reports when the database has stored an entry', async () => {
    const browser = new Browser();
    browser.web.isBlocked = true;
    const journal = await browser.page();
    let stored = 0;
    expect(journal.write(entry('one'), () => stored++)).toBe(false);
    expect(stored).toBe(0);
    await settle();
    expect(stored).toBe(1);
  });

  test('a journal without usable storage returns false and throws nothing', async () => {
    const browser = new Browser();
    browser.web.isBlocked = true;
    browser.database.isBlocked = true;
    const journal = await browser.page();
    expect(journal.write(entry('one'))).toBe(false);
    expect(nonces(journal)).toEqual([]);
    journal.clear('one');
    const none = openJournal(new TwofoldStorage(undefined, undefined), 'a', 'bat', 0);
    expect(none.write(entry('one'))).toBe(false);
  });
});

describe('erasing the device storage', () => {
  test('erasing removes all attempts of one learner in one package and nothing else', async () => {
    const browser = new Browser();
    for (const [packageId, learner] of [
      ['a', 'bat'],
      ['a', 'dorj'],
      ['b', 'bat'],
    ] as const)
      (await browser.page(learner, packageId)).write(entry('one'));
    browser.web.setItem('tamga|a|standalone', '{}');
    browser.web.setItem('somebody else', 'x');
    await settle();
    const {storage} = await browser.page();
    expect(await eraseFrom(storage, 'a', 'bat')).toBe(true);
    const others = ['tamga|a|dorj|one', 'tamga|b|bat|one'];
    expect([...browser.database.rows.keys()].sort()).toEqual(others);
    expect((await browser.page()).storage.keys.toString().split(',').sort()).toEqual(
      ['somebody else', 'tamga|a|standalone', ...others].sort(),
    );
    expect(keepsAny(storage, 'a', 'bat')).toBe(false);
  });

  test('erasing removes the record of a package that runs without an LMS', async () => {
    const web = new MemoryStorage();
    web.setItem('tamga|a|standalone', '{}');
    web.setItem('tamga|b|standalone', '{}');
    const storage = new TwofoldStorage(web, undefined);
    expect(keepsAny(storage, 'a', '')).toBe(true);
    expect(await eraseFrom(storage, 'a', '')).toBe(true);
    expect([keepsAny(storage, 'a', ''), keepsAny(storage, 'b', '')]).toEqual([false, true]);
  });

  test.each(['web', 'database'] as const)(
    'erasing returns false if the browser blocks one of the two storages: %s',
    async one => {
      const browser = new Browser();
      const {storage, write} = await browser.page();
      write(entry('one'));
      await settle();
      browser[one].isBlocked = true;
      expect(await eraseFrom(storage, 'a', 'bat')).toBe(false);
    },
  );

  test('erasing returns false if the only storage is blocked', async () => {
    const web = new MemoryStorage();
    const storage = new TwofoldStorage(web, undefined);
    openJournal(storage, 'a', 'bat', 0).write(entry('one'));
    web.isBlocked = true;
    expect(await eraseFrom(storage, 'a', 'bat')).toBe(false);
  });
});
