import {isIP} from 'node:net';
import {text} from 'node:stream/consumers';
import {Hono} from 'hono';
import {streamSSE} from 'hono/streaming';
import {z} from 'zod';
import {exerciseKinds, type TrainerAct} from '../live/model/protocol.ts';
import {livePhonePage, liveTrainerPage, roomDoorPage} from '../pages/live-pages.ts';
import {liveLimit, readJson} from './body.ts';
import type {DeskCourse} from './desk-course.ts';
import {HttpFault} from './http-fault.ts';
import {newToken, type LiveRoom} from './live/rooms.ts';
import {networkAddresses} from './listening.ts';
import {ourCourseOnly} from './preview-routes.ts';
import {sendPage} from './reply.ts';
import {
  addressOf,
  formatWait,
  seatOf,
  trainerOf,
  trainersOnly,
  type DeskEnv,
  type DeskRequest,
} from './visit.ts';

/** Time in milliseconds between two heartbeats. A page that receives no heartbeat for longer than this connects again. */
const beat = 10_000;
/** Time in milliseconds after which a page reconnects if it has lost its stream. */
const retry = 1000;

const id = z.string().max(100);
const answerSchema = z.array(z.string().max(200)).max(100);
const codeSchema = z.string().regex(/^\d{4}$/);
const answerRequest = z.object({round: id, answer: answerSchema});
const exercise = z.object({kind: z.enum(exerciseKinds), source: id, part: id, id});
const phase = z.enum(['opened', 'answering', 'revealed', 'closed']);
const act: z.ZodType<TrainerAct> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('begin'),
    saved: z
      .object({
        code: codeSchema,
        run: z.object({exercise, round: id, phase, path: answerSchema}).nullable(),
      })
      .nullable(),
  }),
  z.object({type: z.literal('open'), exercise}),
  z.object({type: z.literal('decide'), choice: id}),
  z.object({type: z.enum(['start', 'reveal', 'again', 'close', 'end'])}),
]);

/**
 * Routes of the live room. A trainer opens an exercise on the projector, and phones answer without a name. The rooms
 * are in memory, and no route here touches the records.
 */
export const liveRoutes = new Hono<DeskEnv>()
  .use('/records/live/*', ourCourseOnly, trainersOnly)
  .use('/room/*', ourCourseOnly)
  .get('/records/live', visit => trainerPage(visit, 'trainer'))
  .get('/records/live/projector', visit => trainerPage(visit, 'projector'))
  .get('/records/live/events', visit =>
    follow(visit, visit.var.desk.rooms.of(trainerOf(visit), visit.var.now), ''),
  )
  .post('/records/live/act', liveLimit, async visit => {
    const trainerAct = await readJson(visit, act);
    const room = performAct(visit, trainerAct);
    return visit.json(room ? room.trainerView : null, room || trainerAct.type === 'end' ? 200 : 409);
  })
  .get('/room', visit => {
    const code = visit.req.query('code');
    return code !== undefined && codeSchema.safeParse(code).success
      ? visit.redirect(`/room/${code}`, 303)
      : sendPage(visit, doorPage(visit, code === undefined ? '' : visit.var.words.t('desk.room.unknown')));
  })
  .get('/room/:code', async visit => {
    const {words} = visit.var;
    const code = visit.req.param('code');
    const wait = wrongGuess(visit, code);
    if (wait === 0) {
      const base = await codeFolder(visit.var.desk.course);
      return sendPage(visit, livePhonePage({words, path: `/room/${code}`, code, base}));
    }
    const problem = wait === undefined ? words.t('desk.room.unknown') : formatWait(words, wait);
    return sendPage(visit, doorPage(visit, problem), wait === undefined ? 404 : 429);
  })
  .get('/room/:code/events', visit => {
    const {desk, now} = visit.var;
    return follow(visit, desk.rooms.at(visit.req.param('code'), now), seatOf(visit));
  })
  .post('/room/:code/answer', liveLimit, async visit => {
    const {desk, now} = visit.var;
    const room = desk.rooms.at(visit.req.param('code'), now);
    if (!room) throw new HttpFault(404, 'desk.room.unknown');
    const isTaken = room.answer(seatOf(visit), await readJson(visit, answerRequest), now);
    return visit.json({outcome: isTaken ? 'taken' : 'late'}, isTaken ? 200 : 409);
  });

const doorPage = (visit: DeskRequest, problem: string) =>
  roomDoorPage({words: visit.var.words, path: '/room', problem});

/**
 * Counts a guess of the digits of a room. Returns 0 if a room has these digits, and undefined if no room has them.
 * After too many guesses, returns the milliseconds to wait.
 */
function wrongGuess(visit: DeskRequest, code: string): number | undefined {
  const {desk, now} = visit.var;
  const address = addressOf(visit);
  const wait = desk.limits.room.ask(address, now);
  if (wait > 0) return wait;
  if (!desk.rooms.at(code, now)) return undefined;
  desk.limits.room.succeed(address);
  return 0;
}

async function trainerPage(visit: DeskRequest, view: 'trainer' | 'projector'): Promise<Response> {
  const {desk, words} = visit.var;
  const path = view === 'projector' ? '/records/live/projector' : '/records/live';
  const base = await codeFolder(desk.course);
  return sendPage(
    visit,
    liveTrainerPage({
      ...{words, path, view, base},
      ...{address: addressForPhones(visit), isOnNetwork: desk.isOnNetwork},
    }),
  );
}

/**
 * Performs an act of the trainer and returns the room. Returns undefined if there is no room, if the act has ended
 * the room, or if the act is not possible now.
 */
function performAct(visit: DeskRequest, trainerAct: TrainerAct): LiveRoom | undefined {
  const {
    desk: {rooms},
    now,
  } = visit.var;
  const trainer = trainerOf(visit);
  if (trainerAct.type === 'begin') return rooms.begin(trainer, trainerAct.saved, now);
  const room = rooms.of(trainer, now);
  if (!room) return undefined;
  switch (trainerAct.type) {
    case 'end':
      rooms.end(trainer);
      return undefined;
    case 'open':
      room.open(trainerAct.exercise, now);
      return room;
    case 'decide':
    case 'again':
      return room.step({...trainerAct, round: newToken()}, now) ? room : undefined;
    default:
      return room.step(trainerAct, now) ? room : undefined;
  }
}

/**
 * Streams the state of a room to a page. `seat` is '' for the trainer's pages. Without a room, the page gets the
 * state null. The page asks again later, because a room may come back after a restart. If the room is full, the page
 * gets the event `full` instead.
 */
function follow(visit: DeskRequest, room: LiveRoom | undefined, seat: string): Response {
  const line = room?.connect(seat);
  return streamSSE(visit, async stream => {
    if (!room || !line) {
      await stream.writeSSE({...(room ? {event: 'full'} : {}), data: 'null', retry: 3 * retry});
      return;
    }
    stream.onAbort(() => {
      room.disconnect(line);
    });
    await stream.writeSSE({event: 'mine', data: JSON.stringify(room.mine(seat)), retry});
    // When a room ends, it closes the `LiveLine` of each page and then sends its last state. So read a closed
    // `LiveLine` until it is empty.
    for (let state = await line.next(beat); state !== undefined || line.isOpen; state = await line.next(beat))
      await stream.writeSSE(state === undefined ? {event: 'beat', data: ''} : {data: state});
    room.disconnect(line);
  });
}

const codeFolders = new WeakMap<DeskCourse, Promise<string>>();

/** Returns the address of the folder with the course's code and data, such as `/course/v1.0.0/`. */
function codeFolder(course: DeskCourse): Promise<string> {
  const found = codeFolders.get(course) ?? readCodeFolder(course);
  codeFolders.set(course, found);
  return found;
}

async function readCodeFolder({files}: DeskCourse): Promise<string> {
  const page = await files.find(['index.html']);
  const [, folder = ''] = /src="\.\/([\w.-]+\/)course\.js"/.exec(page ? await text(page.stream()) : '') ?? [];
  return `/course/${folder}`;
}

/**
 * Returns the address that people type on their phones, without the scheme. If the trainer works on the computer of
 * the desk, returns the network address of this computer, if there is one.
 */
function addressForPhones(visit: DeskRequest): string {
  const {hostname, host, port} = new URL(visit.req.url);
  const isLocal = hostname === 'localhost' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
  const [outside] = isLocal && visit.var.desk.isOnNetwork ? networkAddresses() : [];
  return outside === undefined ? host : `${outside}:${port}`;
}
