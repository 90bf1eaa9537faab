import {expect, fixture, html} from '@open-wc/testing';
import {html as rendered, LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import {SubscribeController, type Observable} from './subscribe-controller.ts';

class LateElement extends LitElement {
  @property({attribute: false}) source!: Observable & {readonly value: string};
  constructor() {
    super();
    new SubscribeController(this, () => [this.source]);
  }
  protected override render(): unknown {
    return rendered`${this.source.value}`;
  }
}

it('an element that is rendered before its code loads subscribes to its source once the code has loaded', async () => {
  const listeners = new Set<() => void>();
  const source = {
    value: 'one',
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const late = await fixture<LateElement>(html`<late-element .source=${source}></late-element>`);
  customElements.define('late-element', LateElement);
  await late.updateComplete;
  source.value = 'two';
  for (const listener of listeners) listener();
  await late.updateComplete;
  expect(late.shadowRoot?.textContent).to.equal('two');
  late.remove();
  expect(listeners.size).to.equal(0);
});
