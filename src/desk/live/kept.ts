import {isAnswer, isSaved} from './guards.ts';
import type {AnswerRequest, SavedRoom, TrainerView} from './model/protocol.ts';

/*
 * The pages of a room keep data in the browser, so that a restart of the desk loses nothing. The trainer's pages keep
 * the state of the room. A phone keeps the last answer that it has sent, until its window closes.
 */

const roomKey = 'live-room';
const answerKey = (code: string): string => `live-${code}`;

/** Stores the state of the room in this browser. */
export function keepRoom({code, run}: TrainerView): void {
  const saved: SavedRoom = {
    code,
    run: run && {exercise: run.exercise, round: run.round, phase: run.phase, path: run.path},
  };
  localStorage.setItem(roomKey, JSON.stringify(saved));
}

/** Returns the room that this browser has stored, or null. */
export function keptRoom(): SavedRoom | null {
  const saved: unknown = JSON.parse(localStorage.getItem(roomKey) ?? 'null');
  return isSaved(saved) ? saved : null;
}

/** Forgets the room, because the trainer has ended it. */
export function forgetRoom(): void {
  localStorage.removeItem(roomKey);
}

/** Stores an answer that this phone sends to the room with these digits. */
export function keepAnswer(code: string, answer: AnswerRequest): void {
  sessionStorage.setItem(answerKey(code), JSON.stringify(answer));
}

/** Returns the last answer that this phone has sent to the room with these digits. */
export function keptAnswer(code: string): AnswerRequest | undefined {
  const answer: unknown = JSON.parse(sessionStorage.getItem(answerKey(code)) ?? 'null');
  return isAnswer(answer) ? answer : undefined;
}
