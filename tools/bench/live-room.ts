import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {signInTrainer, Phone} from '../../test/desk/live/phone.ts';
import {startProcess} from '../../test/desk/live/desk-process.ts';

/** Number of reveals that one measurement makes. */
const reveals = 20;

/**
 * Times in milliseconds from the trainer's click until a phone shows the results. All phones and all reveals are
 * counted together.
 */
export interface RevealTimes {
  readonly phones: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  /** Number of answers that the desk refused. `answers` is the number of all answers that the phones sent. */
  readonly refused: number;
  readonly answers: number;
}

/** Measures a live room with many phones. The desk runs in a process of its own, and the phones in this one. */
export async function measureRoom(course: string, count: number): Promise<RevealTimes> {
  const data = mkdtempSync(join(tmpdir(), 'tamga-room-'));
  const desk = await startProcess(data, course);
  const trainer = await signInTrainer(desk);
  await trainer.act({type: 'begin', saved: null});
  await trainer.connect();
  const code = trainer.view?.code ?? '';
  const phones = Array.from({length: count}, () => new Phone(desk.url, code));
  const times: number[] = [];
  let refused = 0;
  try {
    await Promise.all(phones.map(phone => phone.connect()));
    for (let n = 0; n < reveals; n++) {
      await trainer.act({type: 'open', exercise: {kind: 'question', source: 'm', part: 'l', id: `q${n}`}});
      await trainer.act({type: 'start'});
      await Promise.all(phones.map(phone => phone.until(() => phone.view?.run?.phase === 'answering')));
      const statuses = await Promise.all(phones.map((phone, at) => phone.answer([`option-${at % 4}`])));
      refused += statuses.filter(status => status !== 200).length;
      const startedAt = performance.now();
      await trainer.act({type: 'reveal'});
      await Promise.all(phones.map(phone => phone.until(() => phone.view?.run?.phase === 'revealed')));
      times.push(...phones.map(phone => phone.at - startedAt));
    }
  } finally {
    for (const page of [trainer, ...phones]) page.drop();
    await desk.kill();
    rmSync(data, {recursive: true, force: true});
  }
  times.sort((a, b) => a - b);
  const share = (part: number) => Math.round(times[Math.ceil(times.length * part) - 1] ?? NaN);
  return {
    ...{phones: count, median: share(0.5), p95: share(0.95), longest: share(1)},
    ...{refused, answers: count * reveals},
  };
}

/** Formats the times as one line. */
export const roomLine = ({phones, median, p95, longest, refused, answers}: RevealTimes): string =>
  `live room, ${phones} phones, from the reveal to the phone (reported only): median ${median} ms, p95 ${p95} ms, longest ${longest} ms; ${refused} of ${answers} answers refused`;
