import {assert, expect, fixture, html} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';
import type {SupportLine} from '../../content/country.ts';
import './support-page.element.ts';
import type {SupportPage} from './support-page.element.ts';

afterEach(asBefore);

const line = (id: string, number?: string): SupportLine => ({
  ...{
    id,
    about: [],
    verified: number !== undefined,
    checkedOn: '2026-11-24',
    expires: '2027-05-24',
    hasPassed: false,
  },
  ...{audience: 'traveller', ...(number === undefined ? {} : {number})},
});

/** Mounts the page with support lines of Mongolia. */
async function openPage(load: () => Promise<readonly SupportLine[]>) {
  const {texts} = await openShell('#/support');
  await texts.need('country/mn');
  const page = await fixture<SupportPage>(
    html`<support-page .texts=${texts} .country=${'mn'} .load=${load}></support-page>`,
  );
  const all = (selector: string) => [...page.renderRoot.querySelectorAll<HTMLElement>(selector)];
  return {texts, page, all};
}

for (const width of [714, 367])
  it(`the page of support shows each number to call, and all contacts without a number in one line, at ${width} px`, async () => {
    await setViewport({width, height: 666});
    const {frame, find, findAll, texts} = await openShell('#/support');
    await waitUntil(() => findAll('li .number').length > 0, 'no lines');
    const page = find('support-page').shadowRoot;
    const groups = [...(page?.querySelectorAll('ul') ?? [])].map(list => [...list.querySelectorAll('li')]);
    assert.strictEqual(groups.length, 2);
    const isWithout = (one: Element) => one.querySelector('.number') === null;
    for (const group of groups) assert.isAtMost(group.filter(isWithout).length, 1, words(group[0]));
    const [, travellers = []] = groups;
    assert.isAbove(travellers.length, 1);
    const last = travellers.at(-1);
    for (const id of ['ambulance', 'violence-at-home'])
      assert.include(words(last), texts.lookup('country', `mn.lines.${id}.`)('name'));
    assert.match(words(last), /^No confirmed number yet: .+ and .+\. Ask your supervisor\.$/);
    await expect(frame).to.be.accessible();
  });

it('the page of support says nothing about missing numbers if each contact has its number', async () => {
  const {all} = await openPage(async () => [line('police', '102'), line('child-helpline', '108')]);
  await waitUntil(() => all('li').length > 0, 'no lines');
  assert.deepEqual(
    all('li a').map(link => link.getAttribute('href')),
    ['tel:102', 'tel:108'],
  );
  assert.strictEqual(all('li').length, 2);
});

it('the page of support names a contact without a number even if it is the only one', async () => {
  const {all} = await openPage(async () => [line('ambulance')]);
  await waitUntil(() => all('li').length > 0, 'no lines');
  assert.deepEqual(all('li').map(words), ['No confirmed number yet: Ambulance. Ask your supervisor.']);
  assert.strictEqual(all('a[href^="tel:"]').length, 0);
});

it('the page of support says that its phone numbers do not load, and shows them after a second try', async () => {
  let tries = 0;
  const {page, all} = await openPage(async () => {
    tries += 1;
    if (tries === 1) throw new Error('offline');
    return [line('police', '102')];
  });
  await waitUntil(() => all('[role="alert"]').length === 1, 'no message');
  await expect(page).to.be.accessible();
  all('button')[0]?.click();
  await waitUntil(() => all('a[href="tel:102"]').length === 1, 'no lines after the second try');
  assert.strictEqual(all('[role="alert"]').length, 0);
});
