import {assert} from '@open-wc/testing';
import {index} from 'virtual:course';
import {openShell, type ShellWorld} from '../../test/elements/shell-world.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';
import {words} from '../../test/elements/words.ts';

afterEach(() => {
  location.hash = '';
});

const notice = 'The page that you asked for is no longer in the course. This is the nearest one.';
const heading = ({findAll}: ShellWorld) => words(findAll('h1').at(-1));
const hasNotice = ({findAll}: ShellWorld) => findAll('p.quiet').some(line => words(line) === notice);

for (const [what, address, title] of [
  [
    'an address whose section is gone opens its lesson',
    '#/document-fraud/zones/gone',
    'The night flight again',
  ],
  ['an address whose lesson is gone opens the next lesson of its module', '#/document-fraud/gone', ''],
  ['an address whose module is gone opens the contents', '#/gone/gone/gone', 'Contents'],
] as const)
  it(`${what}; one quiet line says that the page is gone`, async () => {
    const world = await openShell(address);
    await waitUntil(() => hasNotice(world));
    if (title !== '') assert.strictEqual(heading(world), title);
    assert.notInclude(words(world.find('main')), 'does not exist');
  });

it('the message that a page is gone disappears when the learner opens another section', async () => {
  const world = await openShell('#/document-fraud/zones/gone');
  await waitUntil(() => hasNotice(world));
  await world.go('#/document-fraud/zones/zones');
  await waitUntil(() => !hasNotice(world));
});

it('addresses and saved places with earlier names open the same pages under their new names', async () => {
  const course = {
    ...index,
    moved: [
      ['fraud', 'document-fraud'],
      ['document-fraud/places', 'document-fraud/zones'],
      ['document-fraud/places/where', 'document-fraud/zones/zones'],
    ] as const,
  };
  location.hash = '';
  const world = await openShell('#/fraud/places/where', {course});
  await waitUntil(() => world.store.record.place === 'document-fraud/zones/zones');
  assert.isFalse(hasNotice(world));
});
