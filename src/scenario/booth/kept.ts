import {isRecord} from '../../content/is-record.ts';
import {ends} from './encounter.ts';
import {lengths, type Booth, type BoothQueue, type BoothTurn} from './queue.ts';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Parses the state of the booth from device storage. Returns undefined when the stored value is damaged. */
export function boothIn(value: unknown): Booth | undefined {
  if (!isRecord(value)) return undefined;
  // Earlier releases stored the queue as `shift`.
  const {next, hasClock, shift, queue: saved = shift} = value;
  const queue = queueIn(saved);
  if (!isCount(next) || (saved !== undefined && !queue)) return undefined;
  return {next, hasClock: hasClock === true, ...(queue ? {queue} : {})};
}

function queueIn(value: unknown): BoothQueue | undefined {
  if (!isRecord(value) || !Array.isArray(value['turns'])) return undefined;
  const {number, asked, isOver, turns: saved} = value;
  const length = lengths.find(one => one === value['length']);
  const turns = value['turns'].map(turnIn).filter(turn => turn !== undefined);
  if (!isCount(number) || length === undefined || !Array.isArray(saved)) return undefined;
  if (turns.length < saved.length || turns.length > length) return undefined;
  return {
    ...{number, length, turns, asked: asked === true},
    isOver: isOver === true || turns.length === length,
  };
}

function turnIn(value: unknown): BoothTurn | undefined {
  if (!isRecord(value)) return undefined;
  const end = ends.find(one => one === value['end']);
  return end && {end, asked: value['asked'] === true};
}
