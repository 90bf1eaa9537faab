import {expect, fixture, html} from '@open-wc/testing';
import {render} from 'lit';
import {cssValues} from './css-values.ts';

it('`cssValues` sets and updates CSS properties of its element', async () => {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const show = (places: string) => {
    render(html`<p ${cssValues({'--places': places})}></p>`, root);
    return root.querySelector('p')?.style.getPropertyValue('--places');
  };
  expect(show('3')).to.equal('3');
  expect(show('4')).to.equal('4');
});
