import {Device} from './device.ts';
import type {Event, EventName} from './events.ts';
import {naiveClient} from './naive-visit.ts';
import {promises, type Promised} from './promises.ts';
import {random} from './random.ts';
import {realClient} from './real-visit.ts';
import {count, missing, Stage} from './stage.ts';
import type {Habits, System, SimulatedWorld} from './system.ts';
import {most, type CourseClient, type Work} from './visit.ts';

/** A kind of LMS. */
export interface LmsKind {
  readonly title: string;
  /** Habits that the naive course must have before this kind of LMS does it harm. */
  readonly habits?: Habits;
  /** True if the fault shows when a passed course is opened again. */
  readonly isReopened?: boolean;
  /** True if the learner opens and leaves the course once before doing any work. */
  readonly isPreviewed?: boolean;
  /** True if the learner works on another device at the same time. */
  readonly isShared?: boolean;
  /** True if confirmed work stays on this device only. */
  readonly staysHere?: boolean;
  /**
   * True if the system may cut off work that is too long, also unsent work. The learner sees the loss only at the
   * next launch. So a promise to send work is compared with the work on this device.
   */
  readonly keepsPart?: boolean;
  /**
   * Events that cannot happen in this kind of system, and events from which no course can protect its data. Each
   * event has its reason as the value.
   */
  readonly cannot?: Partial<Record<EventName, string>>;
  readonly system: (learner: string, world: SimulatedWorld) => System;
}

/** Sums over all runs of a cell. */
export interface Tally {
  answerCount: number;
  /**
   * Number of answers that the screen reported as saved. `onDevice` is the number that the screen reported as kept
   * only on this device.
   */
  saved: number;
  onDevice: number;
  /**
   * Number of answers that come back at the next launch on the same device. `elsewhere` is the number that comes back
   * on another device.
   */
  back: number;
  elsewhere: number;
  /** Number of answers that are missing at the next launch although the screen reported them as saved or kept. */
  lost: number;
  worse: number;
  leaked: number;
  /**
   * Number of answers that the next launch sends, according to the screen. `sent` is the number that it really sent.
   */
  toSend: number;
  sent: number;
  /** Number of answers for which a text of the screen was not true. */
  untrue: number;
}

const nothing = (): Tally => ({
  answerCount: 0,
  saved: 0,
  onDevice: 0,
  back: 0,
  elsewhere: 0,
  lost: 0,
  worse: 0,
  leaked: 0,
  toSend: 0,
  sent: 0,
  untrue: 0,
});

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, one) => {
    const next = nothing();
    for (const key of keys) next[key] = all[key] + one[key];
    return next;
  }, nothing());

const keys = [
  'answerCount',
  'saved',
  'onDevice',
  'back',
  'elsewhere',
  'lost',
  'worse',
  'leaked',
  'toSend',
  'sent',
  'untrue',
] as const;

/**
 * Seeds for the naive course. Some faults show only by chance. So the naive course is played with one seed after
 * another, until it has lost work and has said something untrue about this work.
 */
const controls = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** True if nothing was lost, worsened or leaked. */
export const isHarmless = ({lost, worse, leaked}: Tally): boolean => lost + worse + leaked === 0;

/** True if answers were lost and no text said that they were safe. */
export const isSilent = ({lost, untrue}: Tally): boolean => lost > 0 && untrue === 0;

/**
 * Counts for each text, by the key of the text. `shown` is the number of answers about which the screen showed the
 * text. `untrue` is the number of those answers for which the text was not true.
 */
export type Sayings = Map<string, {shown: number; untrue: number}>;

/**
 * Plays a cell with the real course and with the naive course, once for each seed. With an even seed, the course is done
 * and passed before the event.
 */
export async function playCell(
  name: string,
  kind: LmsKind,
  event: Event,
  seeds: readonly number[],
): Promise<{readonly real: Tally; readonly naive: Tally; readonly sayings: Sayings}> {
  const [real, naive] = [nothing(), nothing()];
  const sayings: Sayings = new Map();
  const stage = (client: CourseClient, seed: number) =>
    new Stage({
      client,
      system: kind.system,
      random: random(`${name} ${seed}`),
      faults: random(`faults of ${name} ${seed}`),
      isDone: seed % 2 === 0 || kind.isReopened === true,
      isReopened: kind.isReopened === true,
      isPreviewed: kind.isPreviewed === true,
      isShared: kind.isShared === true,
    });
  for (const seed of seeds) await playReal(stage(realClient, seed), kind, event, real, sayings);
  const client = naiveClient({...kind.habits, ...event.habits});
  for (const seed of new Set([...seeds, ...controls]))
    if (seeds.includes(seed) || isHarmless(naive) || isSilent(naive))
      await playNaive(stage(client, seed), event, naive);
  return {real, naive, sayings};
}

async function playReal(
  stage: Stage,
  kind: LmsKind,
  event: Event,
  tally: Tally,
  sayings: Sayings,
): Promise<void> {
  await event.play(stage);
  const {learner, answerCount, saved, textsShown} = stage;
  const workPromised = most(saved, learner.ledger.promised('kept'));
  const workToSend = learner.ledger.promised('sent');
  const systemBefore = learner.system.copy(stage.world);
  const workBack = await comesBack(stage, stage.device);
  // Work counts as sent only if the LMS has it now. A new device finds exactly the work in the LMS.
  const workSent = count(workToSend) > 0 ? await comesBack(stage, new Device(stage.clock)) : most();
  tally.answerCount += answerCount;
  tally.saved += count(saved);
  tally.onDevice += count(workPromised) - count(saved);
  tally.back += count(workBack);
  tally.lost += missing(workPromised, workBack);
  tally.worse += learner.worse + Number(workBack.best < workPromised.best);
  tally.leaked += stage.leaked;
  tally.toSend += count(workToSend);
  tally.sent += count(workToSend) - missing(workToSend, workSent);
  // Plays the next launch again on another device.
  const workElsewhere = await comesBack(stage, new Device(stage.clock), stage.copied(systemBefore));
  tally.elsewhere += count(workElsewhere);
  const found = {
    saved: kind.staysHere ? workBack : workElsewhere,
    kept: workBack,
    sent: kind.staysHere || kind.keepsPart ? workBack : workSent,
  };
  tally.untrue += judge(textsShown, found, sayings);
  if (kind.staysHere) return;
  tally.lost += missing(saved, workElsewhere);
  tally.worse += Number(workElsewhere.best < saved.best);
}

/**
 * Compares the promise of every text that the learner saw with the work that exists afterwards. Returns the number of
 * answers for which a text was not true.
 */
function judge(
  textsShown: readonly (readonly [key: string, work: Work])[],
  found: Readonly<Record<Promised, Work>>,
  sayings: Sayings = new Map(),
): number {
  let all = 0;
  for (const [key, work] of textsShown) {
    const untrue = Math.max(0, ...(promises[key] ?? []).map(promise => missing(work, found[promise])));
    const saying = sayings.get(key) ?? {shown: 0, untrue: 0};
    sayings.set(key, {shown: saying.shown + count(work), untrue: saying.untrue + untrue});
    all += untrue;
  }
  return all;
}

async function playNaive(stage: Stage, event: Event, tally: Tally): Promise<void> {
  await event.play(stage);
  const {answerCount, textsShown} = stage;
  const work = await comesBack(stage, stage.device);
  const back = count(work);
  tally.answerCount += answerCount;
  tally.back += back;
  tally.lost += Math.max(0, answerCount - back);
  tally.worse += stage.learner.worse;
  tally.leaked += stage.leaked;
  tally.untrue += judge(textsShown, {saved: work, kept: work, sent: work});
}

/** Ends all faults, and opens the course again. Returns the work that the learner then finds. */
async function comesBack(stage: Stage, device: Device, learner = stage.learner): Promise<Work> {
  Object.assign(learner.system.condition, {isCut: false, isExpired: false, isStruck: false});
  await stage.passes(60_000);
  const visit = await stage.opens(device, learner);
  const work = most(await visit.work());
  await stage.passes(60_000);
  stage.dies(visit);
  return work;
}
