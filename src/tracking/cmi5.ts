import type {Interaction} from '../score/interaction.ts';
import {
  askPreferences,
  fetchToken,
  launchAddress,
  launchData,
  learnerOf,
  type LaunchAddress,
  type LaunchData,
} from './cmi5-launch.ts';
import {Memory} from './cmi5-memory.ts';
import {Outbox, type Told} from './cmi5-outbox.ts';
import {StateDocument, type Join} from './cmi5-state.ts';
import {
  answered,
  defined,
  partDone,
  progressed,
  verbs,
  type Session,
  type Stamp,
  type Verb,
} from './cmi5-statements.ts';
import type {DeviceStorage} from './device-storage.ts';
import {TrackingError, type Launch, type Progress, type StatusScheme, type TrackingPort} from './port.ts';
import {isNo, isYes, Lrs, parsed, Requests, type Clock, type Fetch, type Json} from './xapi.ts';

/** What cmi5 needs of the page it runs in. */
export interface Web {
  /** The query of the page's address. */
  readonly search: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Makes a UUID, another each time. */
  readonly uuid: () => string;
  /** Storage that lasts as long as the window, or undefined where the browser gives none. */
  readonly storage: DeviceStorage | undefined;
  readonly join: Join;
}

/** Tracks by cmi5 (1.0, Quartz): statements and a State document in the LRS that the launch names. */
export const cmi5 = (web: Web, scheme: StatusScheme): TrackingPort => new Cmi5Port(web, scheme);

/**
 * Characters of a saved state. A closing page may send 64 KiB in all, so that this leaves room for statements; an LRS
 * has no limit of its own.
 */
const room = 32_000;

/** Statuses that are said once in a registration, not only in a session. */
const lasting = ['passed', 'completed'] as const;

/** A session that is open in this page. */
interface Page {
  readonly lrs: Lrs;
  readonly address: LaunchAddress;
  readonly facts: Session;
  readonly memory: Memory;
  readonly outbox: Outbox;
  readonly document: StateDocument;
  readonly mayWrite: boolean;
  /** Seconds that the session had lasted when this page opened it. */
  readonly before: number;
  /** It is known what the LRS has heard in earlier sessions. */
  isAsked: boolean;
}

class Cmi5Port implements TrackingPort {
  readonly room = room;
  readonly #web: Web;
  readonly #scheme: StatusScheme;
  #phase: 'idle' | 'open' | 'closed' = 'idle';
  #memory: Memory | undefined;
  #page: Page | undefined;
  /** What the outbox was given to tell, by key. */
  readonly #given = new Map<string, string>();
  #progress: Progress | undefined;

  constructor(web: Web, scheme: StatusScheme) {
    this.#web = web;
    this.#scheme = scheme;
  }

  async open(): Promise<Launch> {
    const {search, fetch, clock, storage, uuid, join} = this.#web;
    const address = launchAddress(search);
    const memory = (this.#memory ??= new Memory(storage, address.fetch, clock.now()));
    if (memory.now.phase === 'over')
      throw new TrackingError(
        'no-lms',
        'this session ended when its page was left: launch it again from the LMS',
      );
    const requests = new Requests(fetch, clock);
    const {endpoint, agent, activityId, registration} = address;
    const lrs = new Lrs(requests, endpoint, await tokenOf(requests, address.fetch, memory));
    const at = {activityId, agent, registration};
    const document = new StateDocument(lrs, at, uuid(), join);
    const [data, saved] = await Promise.all([
      launchData(lrs, at),
      document.open(),
      askPreferences(lrs, agent),
    ]);
    const page: Page = {
      lrs,
      address,
      facts: {...address, ...data},
      memory,
      outbox: outboxOf(lrs, memory, document),
      document,
      mayWrite: data.mode === 'normal',
      before: Math.max(0, clock.now() - memory.now.began) / 1000,
      // Where nothing was saved, nothing was said.
      isAsked: saved === '',
    };
    await this.#begin(page);
    this.#page = page;
    this.#phase = 'open';
    if (page.mayWrite) void ask(page);
    return launchOf(page, data, saved);
  }

  async report(interaction: Interaction): Promise<void> {
    const page = this.#opened();
    if (!page.mayWrite) return;
    this.#add(page, answered(page.facts, this.#stamp(page), interaction));
    void page.outbox.send();
  }

  async save(state: string, progress: Progress, sessionSeconds: number): Promise<void> {
    const page = this.#opened();
    if (!page.mayWrite) return;
    if (state.length > room)
      throw new TrackingError('too-long', `${state.length} characters, room for ${room}`);
    this.#progress = progress;
    const {document, outbox} = page;
    const keeping = document.keep({state, place: progress.place});
    this.#tellParts(page, progress);
    if (!page.isAsked) await ask(page);
    this.#tellResult(page, progress, sessionSeconds);
    const unsaid = await outbox.send();
    throwIf(await keeping);
    if (outbox.hasRefused) throwIf(await document.keep());
    outbox.giveUp();
    if (outbox.isWaiting) throwIf(unsaid);
  }

  async close(sessionSeconds: number): Promise<void> {
    if (this.#phase !== 'open') return;
    const page = this.#opened();
    this.#phase = 'closed';
    const {document, outbox, memory, mayWrite} = page;
    this.#tellFailed(page, sessionSeconds);
    await outbox.send();
    if (mayWrite && document.isBehind) await document.keep();
    memory.add({phase: 'over'});
    this.#add(page, this.#defined(page, 'terminated', sessionSeconds));
    throwIf(await outbox.send());
  }

  closeNow(state: string, progress: Progress, sessionSeconds: number): void {
    if (this.#phase !== 'open') return;
    const page = this.#opened();
    this.#phase = 'closed';
    if (page.mayWrite) {
      // Before `terminated`, with which the LMS may stop listening.
      if (state.length <= room) page.document.keepNow({state, place: progress.place});
      this.#progress = progress;
      this.#tellParts(page, progress);
      this.#tellResult(page, progress, sessionSeconds);
      this.#tellFailed(page, sessionSeconds);
    }
    page.memory.add({phase: 'over'});
    page.outbox.sendNow(this.#defined(page, 'terminated', sessionSeconds));
  }

  #opened(): Page {
    if (this.#phase !== 'open' || !this.#page)
      throw new TrackingError('not-open', `the session is ${this.#phase}`);
    return this.#page;
  }

  /** Nothing may be said before `initialized`, which is said once, however often the page is loaded. */
  async #begin(page: Page): Promise<void> {
    const {outbox, memory} = page;
    if (memory.now.phase === 'new' && !outbox.says(initialized))
      outbox.add({...initialized, statement: this.#defined(page, 'initialized', 0)});
    const unsaid = await outbox.send();
    outbox.giveUp();
    if (memory.now.phase === 'new') throw unsaid ?? new TrackingError('refused', 'initialized was not taken');
  }

  #tellParts(page: Page, {parts, fraction}: Progress): void {
    let isNews = false;
    for (const part of parts) {
      if (part.state === 'not-started') continue;
      const value = part.state === 'done' ? `done ${String(part.scaled)}` : 'begun';
      if (!this.#isNews(page, part.id, value)) continue;
      isNews = true;
      // `progressed` on the whole tells that a part was begun.
      if (part.state === 'done')
        this.#add(page, partDone(page.facts, this.#stamp(page), part), part.id, value);
      else page.document.remember(part.id, value);
    }
    if (isNews) this.#add(page, progressed(page.facts, this.#stamp(page), fraction));
  }

  #tellResult(page: Page, {done, passed}: Progress, seconds: number): void {
    if (passed === true && this.#scheme === 'passed-failed') this.#tellOnce(page, 'passed', seconds);
    if (done) this.#tellOnce(page, 'completed', seconds);
  }

  /** Only at the end of a session, since in one session nobody can pass who has failed (cmi5 9.3). */
  #tellFailed(page: Page, seconds: number): void {
    const isFailed = this.#progress?.passed === false && this.#scheme === 'passed-failed';
    if (page.mayWrite && isFailed && this.#isNews(page, 'passed', said))
      this.#add(page, this.#defined(page, 'failed', seconds));
  }

  /** Once in a registration. */
  #tellOnce(page: Page, verb: Verb, seconds: number): void {
    if (this.#isNews(page, verb, said)) this.#add(page, this.#defined(page, verb, seconds), verb, said);
  }

  #isNews({document}: Page, key: string, value: string): boolean {
    return document.told.get(key) !== value && this.#given.get(key) !== value;
  }

  #add({outbox, isAsked}: Page, statement: Json, key = '', value = ''): void {
    if (key !== '') this.#given.set(key, value);
    outbox.add({statement, key, value}, !isAsked);
  }

  #defined(page: Page, verb: Verb, seconds: number): Json {
    return defined(page.facts, this.#stamp(page), verb, this.#progress, page.before + seconds);
  }

  #stamp({memory}: Page): Stamp {
    const {clock, uuid} = this.#web;
    const at = Math.max(Math.floor(clock.now()), memory.now.latest + 1);
    memory.add({latest: at});
    return {id: uuid(), at};
  }
}

const said = 'said';
const initialized = {key: 'initialized', value: said};

async function tokenOf(requests: Requests, url: string, memory: Memory): Promise<string> {
  if (memory.now.token !== '') return memory.now.token;
  const given = await fetchToken(requests, url);
  if ('fault' in given) throw new TrackingError(given.isFinal ? 'no-lms' : 'refused', given.fault);
  memory.add({token: given.token});
  return given.token;
}

const outboxOf = (lrs: Lrs, memory: Memory, document: StateDocument): Outbox =>
  new Outbox(lrs, memory.now.waiting, {
    arrived({key, value}: Told) {
      if (key === initialized.key) memory.add({phase: 'said'});
      else if (key !== '') document.remember(key, value);
    },
    changed: waiting => memory.add({waiting}),
  });

/** Asks what was said in earlier sessions of this registration: a page may have gone before the document could tell it. */
async function ask(page: Page): Promise<void> {
  const {lrs, document} = page;
  const {agent, activityId: activity, registration} = page.address;
  const open = lasting.filter(verb => !document.told.has(verb));
  const replies = await Promise.all(
    open.map(async verb => {
      const query = {agent, verb: `${verbs}/${verb}`, activity, registration, limit: '1'};
      const reply = await lrs.send('GET', 'statements', query);
      const found = isYes(reply) ? parsed(reply.text)?.['statements'] : undefined;
      if (Array.isArray(found) && found.length > 0) document.remember(verb, said);
      return reply;
    }),
  );
  page.isAsked = replies.every(reply => isYes(reply) || isNo(reply));
}

function launchOf({address, mayWrite}: Page, data: LaunchData, saved: string): Launch {
  const {id, name} = learnerOf(address);
  const {mode, masteryScore, returnUrl} = data;
  return {
    mode,
    mayWrite,
    learnerId: id,
    learnerName: name,
    saved,
    passMark: masteryScore === undefined ? undefined : Number((masteryScore * 100).toFixed(4)),
    returnTo: returnUrl,
  };
}

function throwIf(refusal: TrackingError | undefined): void {
  if (refusal) throw refusal;
}
