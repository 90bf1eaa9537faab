import {factsOf} from './page-facts.ts';
import './phone.element.ts';
import './panel.element.ts';

/* A page of a live room: the phone, the projector, or the page of the trainer. An attribute says which one. */

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

// A top-level await would never end: the chunks of exercises import from this file.
void start(room);
