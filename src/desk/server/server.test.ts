import {describe, expect, test} from 'vitest';
import {secretMatches, hashSecret, newPassphrase} from './secrets.ts';
import {DeskFault} from './desk-fault.ts';
import {readCommandLine} from './options.ts';
import {createSigner} from './signed.ts';
import {createThrottle} from './throttle.ts';
import {wishesOf} from './texts.ts';

describe('a throttle', () => {
  const options = {free: 2, firstWait: 100, longestWait: 350};
  test('a throttle admits the free tries, then doubles the wait each time up to the longest wait', () => {
    const throttle = createThrottle(options);
    expect(throttle.ask('a', 0)).toBe(0);
    let now = 0;
    for (const wait of [100, 200, 350, 350]) {
      expect(throttle.ask('a', now)).toBe(0);
      expect(throttle.ask('a', now)).toBe(wait);
      now += wait;
    }
  });
  test('a throttle does not count a try that it refused', () => {
    const throttle = createThrottle(options);
    for (let n = 0; n < 2; n++) throttle.ask('a', 0);
    for (let n = 0; n < 50; n++) expect(throttle.ask('a', 99)).toBe(1);
    expect(throttle.ask('a', 100)).toBe(0);
  });
  test('a throttle counts each key separately, and resets a key after success', () => {
    const throttle = createThrottle(options);
    for (let n = 0; n < 2; n++) throttle.ask('a', 0);
    expect(throttle.ask('b', 0)).toBe(0);
    throttle.succeed('a');
    expect(throttle.ask('a', 0)).toBe(0);
  });
});

describe('a signature', () => {
  const signer = createSigner(Buffer.alloc(32, 1));
  test('a signature returns its value until it expires', () => {
    const text = signer.seal('learner', 'Бат', 1000);
    expect([signer.open('learner', text, 999), signer.open('learner', text, 1000)]).toEqual([
      'Бат',
      undefined,
    ]);
  });
  test.each(['trainer', 'same-code'] as const)(
    'a signature made for a learner is not accepted for the purpose %s',
    purpose => {
      expect(signer.open(purpose, signer.seal('learner', 'x', 1000), 0)).toBeUndefined();
    },
  );
});

describe('a hash', () => {
  test('a hash matches only its own code, and two hashes of one code differ', async () => {
    const [one, two] = [await hashSecret('4321'), await hashSecret('4321')];
    expect(one).not.toBe(two);
    expect([
      await secretMatches('4321', one),
      await secretMatches('4320', one),
      await secretMatches('', one),
      await secretMatches('4321', 'junk'),
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
      package: undefined,
      passphrase: undefined,
      restore: undefined,
    });
  });
  test.skipIf(process.platform === 'win32')(
    'relative paths on the command line start at the current folder',
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
    [['--nonsense'], '--nonsense'],
    [['8080'], '8080'],
    [['--help=yes'], '--help'],
  ])('the command line %j is refused with the name of the option', (args, named) => {
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
