import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrastInOthers, schemes} from '../../../test/elements/has-contrast.ts';
import {openShell, type ShellWorld, type WorldSetup} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';

/** Opens the self-test page. Waits until the test can start or the page says why it cannot. */
async function openTest(setup: WorldSetup = {}): Promise<ShellWorld> {
  const world = await openShell('#/self-test', setup);
  await waitUntil(
    () => world.findAll('button.primary').length === 1 || world.findAll('.hindrance').length === 1,
  );
  return world;
}

/** Runs the self-test to its end. */
async function check({find, findAll}: ShellWorld): Promise<void> {
  find('self-test-page').shadowRoot?.querySelector('button')?.click();
  await waitUntil(() => findAll('.judgement, [role=alert].hindrance').length === 1, 'no end');
}

const wordsOf = ({find}: ShellWorld, selector: string) => find(selector).textContent.trim();
/** Returns the lines of the report table. Each line joins the feature, the result and the note. */
const rowsOf = ({findAll}: ShellWorld): readonly string[] =>
  findAll('.lines tbody tr').map(row =>
    [...row.querySelectorAll('th, .result, .quiet')].map(cell => cell.textContent.trim()).join(' '),
  );
afterEach(asBefore);

describe('the self-test page', () => {
  it(`the self-test is accessible with its result, in ${schemes}`, async () => {
    const world = await openTest({faults: {truncates: 1_000, without: ['cmi.objectives']}});
    await check(world);
    world.find('details:not(.menu)').setAttribute('open', '');
    await expect(world.frame).to.be.accessible();
    await hasContrastInOthers(world.frame);
  });

  it('the self-test works by keyboard alone: the result gets the focus, and the buttons of the result follow', async () => {
    const {find, findAll} = await openTest();
    find('button.primary').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => findAll('self-test-outcome').some(e => e === focused() || e.matches(':focus')));
    const names: string[] = [];
    for (let i = 0; i < 5; i++) {
      await sendKeys({press: 'Tab'});
      names.push(focused()?.textContent.trim().slice(0, 12) || focused()?.localName || '');
    }
    assert.deepEqual(names, ['Every value,', 'textarea', 'Copy the rep', 'Print', 'Check again']);
  });

  it('the self-test needs no horizontal scrolling at 320 px with doubled text size, from right to left', async () => {
    await setViewport({width: 320, height: 640});
    document.documentElement.style.fontSize = '200%';
    const world = await openTest({language: 'qps', faults: {without: ['cmi.objectives']}});
    await check(world);
    world.find('details:not(.menu)').setAttribute('open', '');
    const wide = world
      .findAll('self-test-page, self-test-outcome, .judgement, table, td, th, textarea, button')
      .filter(e => e.getBoundingClientRect().left < -1 || e.getBoundingClientRect().right > 321);
    assert.deepEqual(
      wide.map(e => `${e.localName} ${e.textContent.trim().slice(0, 20)}`),
      [],
    );
    assert.isAtMost(document.documentElement.scrollWidth, 320);
  });

  for (const [title, faults, words] of [
    ['keeps everything', {}, 'So far this learning system takes the work of learners.'],
    ['cuts the state off', {truncates: 100}, 'keeps too little: 100 characters'],
    ['has no objectives', {without: ['cmi.objectives']}, 'takes the work of learners'],
    ['keeps nothing', {mute: true}, 'does not keep the work of learners'],
  ] as const) {
    it(`the self-test judges in one sentence an LMS that ${title}`, async () => {
      const world = await openTest({faults});
      await check(world);
      assert.include(wordsOf(world, '.judgement'), words);
    });
  }

  it('the self-test does not trust an LMS whose server does not answer', async () => {
    const world = await openTest({probe: async () => false});
    await check(world);
    assert.include(wordsOf(world, '.judgement'), 'the server did not answer');
  });

  it('the self-test explains what a missing feature means, and lists the result of each feature', async () => {
    const world = await openTest({faults: {without: ['cmi.interactions']}});
    await check(world);
    const {find} = world;
    assert.include(find('self-test-outcome').shadowRoot?.textContent, 'Trainers cannot see single answers');
    const rows = rowsOf(world);
    assert.includeMembers([...rows], ['Answers Refused', 'Server Answers']);
    assert.isTrue(rows.some(row => row.startsWith('Parts Accepted It was read back in this session only')));
  });

  it('the self-test reports work and parts as "kept" only when a later session has received them from the LMS server', async () => {
    const first = await openTest();
    await check(first);
    assert.include(wordsOf(first, '.judgement'), 'shows only at the next visit');
    await waitUntil(() => first.store.saving.view.kind === 'saved');
    await first.store.saving.leave();
    const second = await openTest({lms: first.lms});
    await check(second);
    assert.include(wordsOf(second, '.judgement'), 'keeps all that this check can see');
    assert.include(wordsOf(second, '.judgement'), 'keeps these: Status');
    const rows = rowsOf(second);
    assert.isTrue(rows.some(row => row.startsWith('Work of the last visit Came back')));
    assert.include(rows, 'Parts Kept It came from the server of the learning system.');
    assert.include(rows, 'Storage of this browser Kept since the last check');
  });

  it('the self-test reports that the storage of the browser was cleared after the previous check', async () => {
    const world = await openTest();
    await check(world);
    localStorage.removeItem('tamga.self-test');
    world
      .find('self-test-page')
      .shadowRoot?.querySelector<HTMLElement>('self-test-outcome ~ p button')
      ?.click();
    await waitUntil(() => world.findAll('.lines tbody').some(lines => lines.textContent.includes('cleared')));
    assert.include(world.find('.lines tbody').textContent, 'cleared localStorage since the last check');
  });

  it('the self-test shows a report without personal names, and selects the report if copying is not allowed', async () => {
    const world = await openTest();
    await check(world);
    const area = world.find('textarea');
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text');
    assert.include(area.value, 'cmi.suspend_data = 4096 characters -> 4096 characters: Kept');
    assert.notInclude(area.value.toLowerCase(), 'dorj');
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    Object.defineProperty(navigator.clipboard, 'writeText', {
      configurable: true,
      value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    });
    world.find('.acts button').click();
    await waitUntil(() => world.find('.acts [role=status]').textContent.includes('Ctrl+C'));
    assert.strictEqual(focused(), area);
    assert.strictEqual(area.selectionEnd - area.selectionStart, area.value.length);
    Object.defineProperty(navigator.clipboard, 'writeText', {
      configurable: true,
      value: async () => undefined,
    });
    world.find('.acts button').click();
    await waitUntil(() => world.find('.acts [role=status]').textContent.trim() === 'Copied');
    Object.defineProperty(navigator.clipboard, 'writeText', {configurable: true, value: write});
  });

  it('the self-test prints the whole report as text, because the text box would cut it off', async () => {
    const world = await openTest();
    await check(world);
    await emulateMedia({media: 'print'});
    const isSeen = (selector: string) => getComputedStyle(world.find(selector)).display !== 'none';
    assert.deepEqual([isSeen('.printed'), isSeen('textarea'), isSeen('details')], [true, false, false]);
  });

  it('in a package without an LMS, the self-test covers only the storage of the browser', async () => {
    const world = await openTest({standard: 'standalone'});
    await check(world);
    assert.include(wordsOf(world, '.judgement'), 'This browser keeps all');
    const named = world.findAll('.lines tbody th').map(cell => cell.textContent.trim());
    assert.deepEqual(named, [
      'Work of the last visit',
      'Saved work',
      'Saving on request',
      'Storage of this browser',
      'Server',
    ]);
  });

  it('the self-test tries nothing in review mode, and states the reason', async () => {
    const world = await openTest({faults: {mode: 'review'}});
    assert.include(wordsOf(world, '.hindrance'), 'opened the course for review or preview');
    assert.lengthOf(world.findAll('button.primary'), 0);
  });

  it('the self-test states that there is no open session when the session has ended', async () => {
    const world = await openTest();
    world.store.saving.testLms = () => Promise.reject(new Error('the session is closed'));
    await check(world);
    assert.include(wordsOf(world, '[role=alert].hindrance'), 'no open session');
  });

  it('the self-test changes neither the saved state nor the lesson status in the LMS', async () => {
    const world = await openTest();
    await waitUntil(() => world.store.saving.view.kind === 'saved');
    const {storedValues} = world.lms;
    const before = storedValues.get('cmi.core.lesson_status');
    const {record} = world.store;
    await check(world);
    await waitUntil(
      () => world.store.saving.view.kind === 'saved' && world.store.record.revision > record.revision,
    );
    assert.strictEqual(storedValues.get('cmi.core.lesson_status'), before);
    assert.isTrue(storedValues.get('cmi.suspend_data')?.includes(record.nonce));
    assert.deepEqual({...world.store.record, revision: 0}, {...record, revision: 0});
  });
});
