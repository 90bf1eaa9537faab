import {isRecord} from '../../content/is-record.ts';
import type {AnswerRequest, MineEvent, RoomView, SavedRoom} from './model/protocol.ts';

/*
 * Type guards for what the desk and the storage of the browser give to the pages of a room. The desk and this code come from
 * the same build, so each guard only tells a value of ours from one of somebody else.
 */

/** Returns whether a value is the state of a room. A trainer's stream has counts in it, and a phone's has none. */
export const isRoom = <View extends RoomView>(value: unknown): value is View =>
  isRecord(value) && typeof value['code'] === 'string' && 'run' in value;

/** Returns whether a value is the event that opens a stream. */
export const isMine = (value: unknown): value is MineEvent =>
  isRecord(value) && typeof value['round'] === 'string' && 'answer' in value;

/** Returns whether a value is an answer that was sent. */
export const isAnswer = (value: unknown): value is AnswerRequest =>
  isRecord(value) && typeof value['round'] === 'string' && Array.isArray(value['answer']);

/** Returns whether a value is a room that this browser has kept. */
export const isSaved = (value: unknown): value is SavedRoom =>
  isRecord(value) && typeof value['code'] === 'string' && 'run' in value;
