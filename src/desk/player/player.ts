import {Keeper, type DeviceStorage} from './keeper.ts';
import {scorm12Api} from './scorm12-api.ts';
import {scorm2004Api} from './scorm2004-api.ts';
import {browserWire} from './wire.ts';

/* The page round the course: gives it an LMS, and tells the learner when work does not reach the desk. */

const {learner = '', course = '', model = '', messages = '{}'} = document.body.dataset;
const words: unknown = JSON.parse(messages);

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element "${id}": see pages/play-page.ts`);
  return found;
};

/** What cannot be waited for while a page goes is confirmed a moment later: nobody is alarmed for that. */
const patience = 400;
let alarm: number | undefined;

function tell(trouble: string | undefined): void {
  window.clearTimeout(alarm);
  alarm = window.setTimeout(
    () => {
      show(trouble);
    },
    trouble === undefined ? 0 : patience,
  );
}

function show(trouble: string | undefined): void {
  const said: unknown =
    trouble !== undefined && typeof words === 'object' && words ? Reflect.get(words, trouble) : undefined;
  element('trouble').hidden = trouble === undefined;
  element('trouble-text').textContent = typeof said === 'string' ? said : '';
  element('trouble-again').hidden =
    trouble !== 'elsewhere' && trouble !== 'signedOut' && trouble !== 'broken';
}

/** Storage that does not throw when the browser keeps none. */
function deviceStorage(): DeviceStorage {
  try {
    return window.localStorage;
  } catch {
    return {getItem: () => null, setItem: () => undefined, removeItem: () => undefined};
  }
}

/**
 * Empties the frame first: the course saves as it goes. No browser lets anybody wait for an answer while a page in it
 * is going, the frame's included, so what went out then is sent once more when the frame is empty.
 */
function leaveAfterSaving(form: HTMLFormElement, frame: HTMLIFrameElement, keeper: Keeper): void {
  let emptied = false;
  form.addEventListener('submit', event => {
    // When it could not be saved, the message stands, and a second press leaves all the same.
    if (emptied) return;
    event.preventDefault();
    emptied = true;
    frame.addEventListener(
      'load',
      () => {
        if (keeper.settle()) form.submit();
      },
      {once: true},
    );
    frame.src = 'about:blank';
  });
}

/** No message on the console, and nothing sent but by the keeper. */
const settings = {logLevel: 5, autocommit: false};

/** The one API of the package's standard, under the name by which a course looks for it. */
async function lmsFor(keeper: Keeper): Promise<object> {
  if (model === 'scorm2004') {
    const {Scorm2004API} = await import('scorm-again/scorm2004/min');
    return {API_1484_11: scorm2004Api(() => new Scorm2004API(settings), keeper)};
  }
  const {Scorm12API} = await import('scorm-again/scorm12/min');
  return {API: scorm12Api(() => new Scorm12API(settings), keeper)};
}

async function play(): Promise<void> {
  const frame = element('course');
  const form = element('leave');
  if (!(frame instanceof HTMLIFrameElement) || !(form instanceof HTMLFormElement))
    throw new Error('the page has another form');
  const keeper = new Keeper({wire: browserWire, storage: deviceStorage(), learner, tell});
  Object.assign(window, await lmsFor(keeper));
  leaveAfterSaving(form, frame, keeper);
  frame.addEventListener('load', () => keeper.settle());
  window.addEventListener('online', () => keeper.settle());
  frame.hidden = false;
  frame.src = course;
}

play().catch(() => {
  tell('broken');
});
