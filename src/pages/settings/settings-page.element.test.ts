import {assert, expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {applySettings, storeSettings, readSettings, usual} from './settings.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

afterEach(async () => {
  storeSettings(localStorage, usual);
  applySettings(usual, document.documentElement);
  await asBefore();
});

const radio = ({findAll}: ShellWorld, words: string): HTMLInputElement => {
  const label = findAll('label').find(one => one.textContent.trim() === words);
  const input = label?.querySelector('input');
  if (!input) throw new Error(`there is no choice "${words}"`);
  return input;
};

describe('the settings page', () => {
  it('the settings page is accessible and cuts off nothing, even with the largest text on a narrow screen', async () => {
    const world = await openShell('#/settings');
    await expect(world.frame).to.be.accessible();
    await setViewport({width: 320, height: 640});
    radio(world, 'Largest').click();
    await expect(world.frame).to.be.accessible();
    assert.isAtMost(document.documentElement.scrollWidth, 320);
  });

  it('the settings begin with the languages, each under its own name', async () => {
    const world = await openShell('#/settings');
    const [first] = world.find('settings-page').shadowRoot?.querySelectorAll('fieldset') ?? [];
    const names = [...(first?.querySelectorAll('button') ?? [])].map(button => button.textContent.trim());
    assert.deepEqual(
      names,
      world.texts.languages.map(({name}) => name),
    );
  });

  it('the settings page applies each setting at once, stores it on the device, and restores the defaults on request', async () => {
    const world = await openShell('#/settings');
    const size = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
    const before = size();
    radio(world, 'Large').click();
    radio(world, 'More contrast').click();
    radio(world, 'Nothing moves').click();
    assert.isAbove(size(), before);
    assert.include(document.documentElement.dataset, {text: 'large', contrast: 'more', motion: 'less'});
    assert.deepEqual(readSettings(localStorage), {...usual, text: 'large', contrast: 'more', motion: 'less'});
    await waitUntil(() => world.find('.after [role=status]').textContent.trim() === 'Kept on this device.');
    const button = world.find('.after button');
    if (button instanceof HTMLElement) button.click();
    assert.strictEqual(size(), before);
    assert.deepEqual(readSettings(localStorage), usual);
  });

  it('the settings page shows the stored settings on a later visit', async () => {
    storeSettings(localStorage, {...usual, contrast: 'more', shortcuts: false, ownWords: false});
    const world = await openShell('#/settings');
    assert.isTrue(radio(world, 'More contrast').checked);
    assert.isFalse(radio(world, 'Single keys act as shortcuts').checked);
    assert.isFalse(radio(world, 'Read my own words').checked);
  });

  it('the settings page works by keyboard alone, and a new language takes effect at once', async () => {
    const world = await openShell('#/settings');
    radio(world, 'Normal').focus();
    await sendKeys({press: 'ArrowDown'});
    assert.strictEqual(document.documentElement.dataset['text'], 'large');
    const button = world.find('.choices button[lang=mn]');
    button.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => document.documentElement.lang === 'mn' || world.texts.language.code === 'mn');
    await waitUntil(() => world.store.record.language === 'mn');
  });

  it('the settings page keeps its language while the focus moves between the languages, and marks each name with its language', async () => {
    const world = await openShell('#/settings');
    const names = [...(world.find('settings-page').shadowRoot?.querySelectorAll('button[lang]') ?? [])];
    assert.include(
      names.map(name => name.getAttribute('lang')),
      'mn',
    );
    names.forEach(name => name instanceof HTMLElement && name.focus());
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowUp'});
    assert.strictEqual(world.texts.language.code, 'en');
  });
});
