import {assert, waitUntil} from '@open-wc/testing';
import {openShell} from '../../test/elements/shell-world.ts';

const text = (element: Element | undefined): string => element?.shadowRoot?.textContent ?? '';

describe('examination-page', () => {
  it('speaks another language in every part of the bench once that is chosen', async () => {
    const {find, findAll, store} = await openShell('#/document-fraud/c02');
    await waitUntil(() => findAll('bench-tools').length === 1, 'no bench', {timeout: 8_000});
    assert.include(text(findAll('bench-tools')[0]), 'Mark a place');
    assert.include(text(findAll('bench-bar')[0]), 'Infrared');
    const list = find('header select');
    if (list instanceof HTMLSelectElement) list.value = 'mn';
    list.dispatchEvent(new Event('change'));
    await waitUntil(() => store.record.language === 'mn', 'no other language', {timeout: 8_000});
    await waitUntil(
      () => !text(findAll('bench-tools')[0]).includes('Mark a place'),
      'tools stay as they were',
    );
    assert.notInclude(text(findAll('bench-bar')[0]), 'Infrared');
  });
});
