import {Keeper, type KeeperStorage} from './keeper.ts';
import {scorm12Api} from './scorm12-api.ts';
import {scorm2004Api} from './scorm2004-api.ts';
import {browserWire} from './wire.ts';

/*
 * The page around the course: it provides the LMS API, and shows a message if a commit does not reach the
 * desk.
 */

const {learner = '', course = '', model = '', messages = '{}'} = document.body.dataset;
const words: unknown = JSON.parse(messages);

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element "${id}": see pages/play-page.ts`);
  return found;
};

/**
 * Delay of a warning in milliseconds. A commit that is sent while a page unloads is confirmed a moment later,
 * so the warning waits for that.
 */
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

/** Returns the browser's storage, or a stub that stores nothing if the browser forbids access. */
function deviceStorage(): KeeperStorage {
  try {
    return window.localStorage;
  } catch {
    return {getItem: () => null, setItem: () => undefined, removeItem: () => undefined};
  }
}

/**
 * Empties the frame before leaving, so that the course saves while it unloads. Browsers refuse synchronous
 * requests while any page in the window unloads, the frame's page included. The keeper therefore sends the
 * commit again when the frame is empty.
 */
function leaveAfterSaving(form: HTMLFormElement, frame: HTMLIFrameElement, keeper: Keeper): void {
  let emptied = false;
  form.addEventListener('submit', event => {
    // If the commit failed, the message stays, and a second press leaves anyway.
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

/** The runtime logs nothing to the console and sends nothing itself; only the keeper sends. */
const settings = {logLevel: 5, autocommit: false};

/** Creates the one API of the package's standard, under the name by which a course searches for it. */
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
