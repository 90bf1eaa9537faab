import './comment-panel.element.ts';
import {reviewWire} from './review-wire.ts';

/*
 * The page around a preview. The panel shows the comments on the screen that is open in the frame. The address of the
 * page names this screen too, so that a reload opens the same screen again.
 */

const panel = document.querySelector('comment-panel');
const frame = document.querySelector('iframe');
if (!panel || !frame) throw new Error('the page has no panel or no frame: see pages/preview-page.ts');

const texts: unknown = JSON.parse(panel.dataset['texts'] ?? '{}');
Object.assign(panel, {texts, wire: reviewWire(panel.dataset['comments'] ?? '')});

frame.addEventListener('load', () => {
  const course = frame.contentWindow;
  if (!course) return;
  const follow = () => {
    const {hash} = course.location;
    panel.address = hash;
    history.replaceState(null, '', hash === '' ? location.pathname : hash);
  };
  course.addEventListener('hashchange', follow);
  follow();
});

window.addEventListener('beforeunload', event => {
  if (panel.hasDraft) event.preventDefault();
});
