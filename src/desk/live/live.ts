import {factsOf} from './page-facts.ts';
import './phone.element.ts';
import './panel.element.ts';

/*
 * Starts a page of a live room. The attribute `data-view` of `<live-room>` says which page: the phone, the projector,
 * or the page of the trainer.
 */

const room = document.querySelector('live-room');
if (!(room instanceof HTMLElement)) throw new Error('the page has no <live-room>: see pages/live-pages.ts');

async function start(container: HTMLElement): Promise<void> {
  const facts = factsOf(container);
  const texts = await facts.loadTexts().catch(() => undefined);
  if (!texts) {
    container.textContent = facts.say('failed');
    return;
  }
  const element = document.createElement(facts.view === 'phone' ? 'live-phone' : 'live-panel');
  Object.assign(element, {facts, texts});
  container.replaceChildren(element);
}

// Do not await this promise. The chunks of exercises import this file, so they and this file would wait for each
// other for ever.
void start(room);
