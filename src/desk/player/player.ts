import {Keeper, type KeeperStorage} from './keeper.ts';
import {scorm12Api} from './scorm12-api.ts';
import {scorm2004Api} from './scorm2004-api.ts';
import {browserWire, previewWire} from './wire.ts';

/*
 * The page around the course: it provides the LMS API, and shows a message if a commit does not reach the
 * desk.
 */

const {learner = '', course = '', model = '', messages = '{}', launched, opens = ''} = document.body.dataset;
const words: unknown = JSON.parse(messages);

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element "${id}": see pages/play-page.ts`);
  return found;
};

/**
 * Delay of a warning in milliseconds. A commit during page unload fails at first. A moment later, it is sent again
 * and confirmed. The delay avoids a warning in this case.
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
  const message: unknown =
    trouble !== undefined && typeof words === 'object' && words ? Reflect.get(words, trouble) : undefined;
  element('trouble').hidden = trouble === undefined;
  element('trouble-text').textContent = typeof message === 'string' ? message : '';
  element('trouble-again').hidden =
    trouble !== 'elsewhere' && trouble !== 'signedOut' && trouble !== 'broken';
}

const noStorage: KeeperStorage = {getItem: () => null, setItem: () => undefined, removeItem: () => undefined};

/** Returns the browser's storage, or a stub that stores nothing if the browser forbids access. */
function deviceStorage(): KeeperStorage {
  try {
    return window.localStorage;
  } catch {
    return noStorage;
  }
}

/** Creates the keeper. In a preview, the keeper neither stores nor sends anything. */
const createKeeper = (): Keeper =>
  launched === undefined
    ? new Keeper({wire: browserWire, storage: deviceStorage(), learner, tell})
    : new Keeper({wire: previewWire(launched), storage: noStorage, learner, tell});

/**
 * Empties the frame before the learner leaves, so that the course unloads and saves. While a page in the window
 * unloads, even the page in the frame, browsers refuse synchronous requests. So the commit may fail. The keeper then
 * sends the commit again when the frame is empty.
 */
function leaveAfterSaving(form: HTMLFormElement, frame: HTMLIFrameElement, keeper: Keeper): void {
  let emptied = false;
  form.addEventListener('submit', event => {
    // A second press follows a failed commit, and the page shows the message of this failure. Let the browser leave
    // the page even if the commit is not saved.
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

/** scorm-again logs nothing to the console and sends nothing to a server. Only `Keeper` sends data. */
const settings = {logLevel: 5, autocommit: false};

/**
 * Creates the LMS API for the standard of the package. The key of the returned object is the name under which a
 * course of this standard looks for the API.
 */
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
  const form = document.getElementById('leave');
  if (!(frame instanceof HTMLIFrameElement)) throw new Error('the page has another frame');
  const keeper = createKeeper();
  Object.assign(window, await lmsFor(keeper));
  if (form instanceof HTMLFormElement) leaveAfterSaving(form, frame, keeper);
  frame.addEventListener('load', () => keeper.settle());
  window.addEventListener('online', () => keeper.settle());
  frame.hidden = false;
  // A preview opens at the place in its own address. Any other course opens at `opens`, the address of a refresher;
  // if `opens` is empty, at the start of the course.
  frame.src = course + (launched === undefined ? opens : location.hash);
}

play().catch(() => {
  tell('broken');
});
