import {randomBytes, randomInt} from 'node:crypto';
import type {
  AnswerRequest,
  Exercise,
  MineEvent,
  RoomView,
  SavedRoom,
  TrainerView,
} from '../../live/model/protocol.ts';
import {after, openRun, talliesOf, type Run, type RunStep} from '../../live/model/run.ts';
import {LiveLine} from './line.ts';

/** Time in milliseconds without any activity after which a room ends. */
const silence = 4 * 60 * 60 * 1000;
/** Maximum number of phones in a room (`seats`), and of pages connected to the room (`lines`). */
const most = {seats: 500, lines: 700} as const;

/** The live rooms of a desk. They are in memory only: nothing about them reaches the database. */
export interface LiveRooms {
  /** Returns the room of a trainer's session. Times are in milliseconds since 1970. */
  of(trainer: string, now: number): LiveRoom | undefined;
  /** Returns the room with these digits. */
  at(code: string, now: number): LiveRoom | undefined;
  /**
   * Opens a room for a trainer. `saved` is a room that the trainer's page remembers. If `saved` is given, opens this
   * room again. If a room with the same digits is still open, the trainer takes over that room.
   */
  begin(trainer: string, saved: SavedRoom | null, now: number): LiveRoom;
  /** Ends the room of a trainer and tells all its pages. */
  end(trainer: string): void;
  /**
   * Ends all streams when the desk stops. Does not tell the pages that their room is over, because the room may open
   * again later.
   */
  close(): void;
}

/** Creates the live rooms of one desk. */
export function createLiveRooms(): LiveRooms {
  const byTrainer = new Map<string, LiveRoom>();
  const find = (fits: (trainer: string, room: LiveRoom) => boolean, now: number) => {
    for (const [trainer, room] of byTrainer) if (room.isSilent(now)) end(trainer);
    return [...byTrainer].find(([trainer, room]) => fits(trainer, room));
  };
  const end = (trainer: string) => {
    byTrainer.get(trainer)?.end();
    byTrainer.delete(trainer);
  };
  const withCode = (code: string, now: number) => find((_, room) => room.code === code, now);
  const newCode = (now: number): string => {
    const code = String(randomInt(1000, 10_000));
    return withCode(code, now) ? newCode(now) : code;
  };
  return {
    of: (trainer, now) => find(owner => owner === trainer, now)?.[1],
    at: (code, now) => withCode(code, now)?.[1],
    begin(trainer, saved, now) {
      const [owner, openRoom] = (saved && withCode(saved.code, now)) ?? [];
      if (owner !== undefined) byTrainer.delete(owner);
      if (openRoom !== byTrainer.get(trainer)) end(trainer);
      const room = openRoom ?? new LiveRoom(saved?.code ?? newCode(now), saved?.run ?? null, now);
      byTrainer.set(trainer, room);
      return room;
    },
    end,
    close() {
      for (const room of byTrainer.values()) room.hangUp();
      byTrainer.clear();
    },
  };
}

/** Returns a new random id for a vote or a phone, which nobody can guess. */
export const newToken = (): string => randomBytes(12).toString('base64url');

/**
 * One live room: an exercise, the answers of the phones, and the pages that follow the room. Each phone has a seat,
 * which is a random token. The room knows no names.
 */
export class LiveRoom {
  readonly code: string;
  #run: Run | undefined;
  #touched: number;
  readonly #seats = new Set<string>();
  /** The seat of each connected phone; '' for the trainer's pages. */
  readonly #lines = new Map<LiveLine, string>();

  constructor(code: string, saved: SavedRoom['run'], now: number) {
    this.code = code;
    // `saved` has no answers, because each phone sends its answer again. If the results of a vote were shown, the
    // vote is open again.
    this.#run = saved
      ? {...saved, phase: saved.phase === 'revealed' ? 'answering' : saved.phase, answers: new Map()}
      : undefined;
    this.#touched = now;
  }

  /** The state for phones. It has results only after the trainer has revealed them. */
  get view(): RoomView {
    const run = this.#run;
    if (!run) return {code: this.code, run: null};
    const {answers: _, ...shown} = run;
    return {code: this.code, run: {...shown, results: run.phase === 'revealed' ? talliesOf(run) : []}};
  }

  /** The state of the room for the trainer. */
  get trainerView(): TrainerView {
    const phones = new Set([...this.#lines.values()].filter(Boolean)).size;
    return {...this.view, phones, answered: this.#run?.answers.size ?? 0};
  }

  /** Returns true if the last use of the room is longer ago than `silence`. */
  isSilent = (now: number): boolean => now - this.#touched > silence;

  /** Replaces the exercise of the room by another exercise. */
  open(exercise: Exercise, now: number): void {
    this.#change(openRun(exercise, newToken()), now);
  }

  /** Takes a step that the trainer has asked for. Returns false if this step is not possible now. */
  step(step: RunStep, now: number): boolean {
    const next = this.#run && after(this.#run, step);
    if (next) this.#change(next, now);
    return next !== undefined;
  }

  /** Counts the answer of a phone. Returns false if the vote is over, or the room is full. */
  answer(seat: string, {round, answer}: AnswerRequest, now: number): boolean {
    if (!this.#admits(seat)) return false;
    const next = this.#run && after(this.#run, {type: 'answer', seat, round, answer});
    if (!next) return false;
    this.#run = next;
    this.#touched = now;
    this.#tell('trainers');
    return true;
  }

  /** Returns the answer that the room has from a phone in the current vote. */
  mine = (seat: string): MineEvent => ({
    round: this.#run?.round ?? '',
    answer: this.#run?.answers.get(seat) ?? null,
  });

  /** Connects a page; `seat` is '' for the trainer's pages. Returns undefined if the room is full. */
  connect(seat: string): LiveLine | undefined {
    if (this.#lines.size >= most.lines || (seat !== '' && !this.#admits(seat))) return undefined;
    const line = new LiveLine();
    this.#lines.set(line, seat);
    line.send(JSON.stringify(seat === '' ? this.trainerView : this.view));
    if (seat !== '') this.#tell('trainers');
    return line;
  }

  disconnect(line: LiveLine): void {
    line.end();
    this.#lines.delete(line);
    this.#tell('trainers');
  }

  /** Tells all pages that the room is over. */
  end(): void {
    for (const line of this.#lines.keys()) line.send('null');
    this.hangUp();
  }

  /** Ends the streams of all pages. */
  hangUp(): void {
    for (const line of this.#lines.keys()) line.end();
  }

  #admits(seat: string): boolean {
    if (!this.#seats.has(seat) && this.#seats.size >= most.seats) return false;
    this.#seats.add(seat);
    return true;
  }

  #change(run: Run, now: number): void {
    this.#run = run;
    this.#touched = now;
    this.#tell('all');
  }

  /**
   * Sends the state to all pages, or to the pages of trainers only. Serialises each of the two states once, not once
   * per page.
   */
  #tell(whom: 'all' | 'trainers'): void {
    const trainers = JSON.stringify(this.trainerView);
    const phones = JSON.stringify(this.view);
    for (const [line, seat] of this.#lines) {
      if (seat === '') line.send(trainers);
      else if (whom === 'all') line.send(phones);
    }
  }
}
