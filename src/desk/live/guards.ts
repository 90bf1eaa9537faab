import {isRecord} from '../../content/is-record.ts';
import type {AnswerRequest, MineEvent, RoomView, SavedRoom, TrainerView} from './model/protocol.ts';

/*
 * Type guards for data that the pages of a room get from the desk or from the storage of the browser. The desk and this
 * code come from the same build, so a guard only has to recognise that a value comes from our own code.
 */

/** Returns whether a value is the state of a room for a phone. */
export const isRoomView = (value: unknown): value is RoomView =>
  isRecord(value) && typeof value['code'] === 'string' && 'run' in value;

/** Returns whether a value is the state of a room for the trainer. Only this state has counts. */
export const isTrainerView = (value: unknown): value is TrainerView =>
  isRoomView(value) && 'phones' in value && 'answered' in value;

/** Returns whether a value is the data of `mine`, the first event in the stream of a phone. */
export const isMine = (value: unknown): value is MineEvent =>
  isRecord(value) && typeof value['round'] === 'string' && 'answer' in value;

/** Returns whether a value is the answer that a phone has sent. */
export const isAnswer = (value: unknown): value is AnswerRequest =>
  isRecord(value) && typeof value['round'] === 'string' && Array.isArray(value['answer']);

/** Returns whether a value is a room that this browser has stored. */
export const isSaved = (value: unknown): value is SavedRoom =>
  isRecord(value) && typeof value['code'] === 'string' && 'run' in value;
