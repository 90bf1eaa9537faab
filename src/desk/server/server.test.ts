import {describe, expect, test} from 'vitest';
import {newPassphrase, slowHashing} from './secrets/secrets.ts';
import {DeskFault} from '../storage/desk-fault.ts';
import {optionsAgain, readCommandLine} from './options.ts';
import {createSigner} from './secrets/signed.ts';
import {createThrottle} from './throttle.ts';
import {wishesOf} from './texts.ts';

describe('a throttle', () => {
  const options = {free: 2, firstWait: 100, longestWait: 350, forgetsOneIn: 10_000};
  /**
   * Creates a throttle and a function `ask`, which returns the wait. If the throttle admits a try, `ask` also counts
   * this try.
   */
  const makeThrottle = () => {
    const throttle = createThrottle(options);
    const ask = (key: string, now: number) => {
      const wait = throttle.wait(key, now);
      if (wait === 0) throttle.count(key, now);
      return wait;
    };
    return {throttle, ask};
  };
  test('a throttle admits the free tries, then doubles the wait each time up to the longest wait', () => {
    const {ask} = makeThrottle();
    expect(ask('a', 0)).toBe(0);
    let now = 0;
    for (const wait of [100, 200, 350, 350]) {
      expect(ask('a', now)).toBe(0);
      expect(ask('a', now)).toBe(wait);
      now += wait;
    }
  });
  test('a throttle counts the tries of each key separately, and can reset a key', () => {
    const {throttle, ask} = makeThrottle();
    for (let n = 0; n < 2; n++) ask('a', 0);
    expect(ask('b', 0)).toBe(0);
    throttle.reset('a');
    expect(ask('a', 0)).toBe(0);
  });
  test('a throttle forgets one try per interval, even when tries are frequent', () => {
    const {throttle, ask} = makeThrottle();
    for (let n = 0; n <= 20; n++) expect(ask('slow', n * 10_000)).toBe(0);
    for (const now of [0, 6000, 12_000, 18_000]) throttle.count('steady', now);
    expect(throttle.wait('steady', 18_000)).toBe(200);
  });
  test('a throttle can take back a counted try', () => {
    const {throttle, ask} = makeThrottle();
    for (let n = 0; n < 20; n++) {
      expect(ask('a', 0)).toBe(0);
      throttle.takeBack('a');
    }
  });
});

describe('a signature', () => {
  test('a signed value can be read until its signature expires', () => {
    const signer = createSigner(Buffer.alloc(32, 1));
    const text = signer.seal('Бат', 1000);
    expect([signer.open(text, 999), signer.open(text, 1000)]).toEqual(['Бат', undefined]);
  });
  test.each(['x', '...', 'e30.AAAA', createSigner(Buffer.alloc(32, 2)).seal('x', 1000)])(
    'the forged signature "%s" is not accepted',
    text => {
      expect(createSigner(Buffer.alloc(32, 1)).open(text, 0)).toBeUndefined();
    },
  );
});

describe('a hash', () => {
  test('a hash matches only its own code, and two hashes of one code differ', async () => {
    const [one, two] = [await slowHashing.hash('4321'), await slowHashing.hash('4321')];
    expect(one).not.toBe(two);
    expect([
      await slowHashing.matches('4321', one),
      await slowHashing.matches('4320', one),
      await slowHashing.matches('', one),
      await slowHashing.matches('4321', 'junk'),
    ]).toEqual([true, false, false, false]);
  });
});

test('a passphrase has twelve digits and differs each time', () => {
  expect(newPassphrase()).toMatch(/^\d{4}-\d{4}-\d{4}$/);
  expect(new Set(Array.from({length: 50}, newPassphrase)).size).toBe(50);
});

describe('the command line', () => {
  test('an empty command line gives the defaults', () => {
    expect(readCommandLine([], '/here')).toEqual({
      help: false,
      port: 8080,
      host: '127.0.0.1',
      data: undefined,
      standard: undefined,
      modules: undefined,
      package: undefined,
      sharedDevices: false,
      passphrase: undefined,
      restore: undefined,
    });
  });
  test.each([
    [[]],
    [
      [
        '--standard',
        'scorm2004-4',
        '--modules',
        'a,b',
        '--shared-devices',
        '--port',
        '8090',
        '--backups',
        'stick',
      ],
    ],
    [['--package', 'a b.zip', '--host', '0.0.0.0', '--data', 'elsewhere']],
  ])('the command for a back-up repeats the options %j', args => {
    const {data = '/own/data', ...asked} = readCommandLine(args, '/here');
    const again = readCommandLine(optionsAgain(asked, data), '/somewhere/else');
    expect(again).toEqual({...asked, data});
  });
  test('an option without a value is on if the command line contains it', () => {
    expect(readCommandLine(['--shared-devices', '--help'], '/here')).toMatchObject({
      sharedDevices: true,
      help: true,
    });
  });
  test.skipIf(process.platform === 'win32')(
    'relative paths on the command line are resolved from the current folder',
    () => {
      expect(
        readCommandLine(
          ['--data', 'Тамга 1', '--restore', '../b.db', '--port', '0', '--passphrase', ' long enough '],
          '/here',
        ),
      ).toMatchObject({data: '/here/Тамга 1', restore: '/b.db', port: 0, passphrase: 'long enough'});
    },
  );
  test.each([
    [['--port', '65536'], '65536'],
    [['--port', '-1'], 'port'],
    [['--port', ''], 'port'],
    [['--port'], 'port'],
    [['--host', ''], '--host'],
    [['--data', ''], '--data'],
    [['--passphrase', '1234567'], 'passphrase'],
    [['--standard', 'cmi5'], 'cmi5'],
    [['--standard', 'scorm2004'], 'scorm2004'],
    [['--standard', 'scorm12', '--package', 'a.zip'], '--package'],
    [['--package', ''], '--package'],
    [['--modules', 'a'], '--standard'],
    [['--modules', 'a', '--package', 'a.zip'], '--standard'],
    [['--standard', 'scorm12', '--modules', ''], '--modules'],
    [['--package', 'a.zip', '--shared-devices'], '--shared-devices'],
    [['--nonsense'], '--nonsense'],
    [['8080'], '8080'],
    [['--help=yes'], '--help'],
  ])('the command line %j is refused, and the message names the wrong option', (args, named) => {
    expect(() => readCommandLine(args, '/here')).toThrow(named);
    expect(() => readCommandLine(args, '/here')).toThrow(DeskFault);
  });
});

test.each([
  ['mn-MN,mn;q=0.9,en;q=0.8', ['mn-mn', 'mn', 'en']],
  ['en;q=0.1, mn', ['mn', 'en']],
  ['*;q=0', []],
  [undefined, ['']],
])('the Accept-Language header "%s" gives the languages %j', (header, wishes) =>
  expect(wishesOf(header)).toEqual(wishes),
);
