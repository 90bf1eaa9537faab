import {z} from 'zod';
import {atLeast, isMisconception, type AnswerCounts, type HardReport} from './hard.ts';

/** The methods of work in a session of the workshop. */
export const sessionMethods = ['talk', 'pairs', 'stations', 'role-play', 'live', 'test', 'debrief'] as const;

/** The fields of a workshop session that contain texts, in the order in which the page shows them. */
export const sessionTexts = ['title', 'aim', 'cases', 'cards', 'room', 'materials'] as const;
export type SessionTexts = Readonly<Record<(typeof sessionTexts)[number], string>>;

/** Schema of the sessions that a course offers for a workshop. */
export const workshopSchema = z.object({
  days: z.number(),
  /** Beginning of each day, such as `09:00`. */
  start: z.string(),
  /** Minutes of work in a day, without breaks. */
  minutes: z.number(),
  sessions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      aim: z.string(),
      minutes: z.number(),
      method: z.enum(sessionMethods),
      always: z.boolean(),
      objectives: z.array(z.string()),
      parts: z.array(z.string()),
      cards: z.string().default(''),
      room: z.string(),
      materials: z.string().default(''),
    }),
  ),
});
export type Workshop = z.infer<typeof workshopSchema>;
type OfferedSession = Workshop['sessions'][number];

const longText = 500;
const ownTexts = z.partialRecord(z.enum(sessionTexts), z.string().max(longText));

/** Schema of a stored plan. */
export const planSchema = z.object({
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  sessions: z
    .array(
      z.object({
        /** Id of the workshop session in the course; '' for a session that the trainer has added. */
        from: z.string().max(40),
        day: z.int().min(1).max(10),
        minutes: z.int().min(5).max(480),
        method: z.enum(sessionMethods),
        /** Texts that the trainer has changed, by language. All other texts come from the course. */
        own: z.record(z.string(), ownTexts),
      }),
    )
    .max(80),
});
export type WorkshopPlan = z.infer<typeof planSchema>;
export type PlannedSession = WorkshopPlan['sessions'][number];

/**
 * Proposes a plan. The plan has the sessions marked `always`. It also has the sessions whose objectives are hardest
 * for the group, as far as they fit into the days. If there is time, a session against a misconception is one and a
 * half times as long. The reason is that a misconception takes longer to correct than missing knowledge takes to
 * teach. Without answers of the group, the plan takes the first sessions of the course that fit. All sessions stay in
 * the order of the course.
 */
export function proposePlan(
  {days, start, minutes, sessions}: Workshop,
  {objectives}: HardReport,
): WorkshopPlan {
  const lengthBySession = new Map(
    sessions.filter(({always}) => always).map(session => [session, session.minutes]),
  );
  const byNeed = sessions
    .filter(({always}) => !always)
    .map(session => ({session, need: needOf(session, objectives)}))
    .sort((a, b) => b.need - a.need);
  let room = days * minutes - [...lengthBySession.values()].reduce((sum, length) => sum + length, 0);
  for (const {session, need} of byNeed) {
    const wished = need >= misconceptionNeed ? Math.ceil((session.minutes * 1.5) / 5) * 5 : session.minutes;
    const length = wished > room ? session.minutes : wished;
    if (length > room) continue;
    lengthBySession.set(session, length);
    room -= length;
  }
  let [day, used] = [1, 0];
  return {
    start,
    sessions: sessions.flatMap(session => {
      const length = lengthBySession.get(session);
      if (length === undefined) return [];
      // A session that no longer fits into a day begins the next day. The last day takes all remaining sessions.
      if (used + length > minutes && day < days) [day, used] = [day + 1, 0];
      used += length;
      return [{from: session.id, day, minutes: length, method: session.method, own: {}}];
    }),
  };
}

/**
 * Added to the need of a workshop session against a misconception. Such a session then comes before every session
 * without a misconception.
 */
const misconceptionNeed = 1;

/**
 * Returns how much a group needs a session of the workshop. This is the need of the hardest objective of the session.
 * An objective with a misconception counts as harder than any other.
 */
const needOf = ({objectives: served}: OfferedSession, objectives: readonly AnswerCounts[]): number =>
  Math.max(
    0,
    ...objectives
      .filter(({id}) => served.includes(id))
      .map(row => atLeast(row.wrong, row.answers) + (isMisconception(row) ? misconceptionNeed : 0)),
  );

/**
 * Returns the reason for a session of the plan: the hardest of its objectives. Considers only objectives with wrong
 * answers. Returns undefined if there is no such objective.
 */
export const reasonFor = <T extends AnswerCounts>(
  from: string,
  {sessions}: Workshop,
  hardest: readonly T[],
): T | undefined => {
  const served = sessions.find(({id}) => id === from)?.objectives ?? [];
  return hardest.find(({id, wrong}) => wrong > 0 && served.includes(id));
};

/** Returns the texts of a planned session in one language. `titles` has the titles of parts. */
export function textsOf(
  {from, own}: PlannedSession,
  {sessions}: Pick<Workshop, 'sessions'>,
  titles: Readonly<Record<string, string>>,
  language: string,
): SessionTexts {
  const offered = offeredTexts(
    sessions.find(({id}) => id === from),
    titles,
  );
  // The texts of a session that the trainer has added exist in one language only, so every language shows these
  // texts.
  const ownTexts = own[language] ?? (from === '' ? Object.values(own)[0] : undefined) ?? {};
  return {...offered, ...ownTexts};
}

const offeredTexts = (
  session: OfferedSession | undefined,
  titles: Readonly<Record<string, string>>,
): SessionTexts => ({
  title: session?.title ?? '',
  aim: session?.aim ?? '',
  cases: (session?.parts ?? []).map(part => titles[part] ?? part).join('; '),
  cards: session?.cards ?? '',
  room: session?.room ?? '',
  materials: session?.materials ?? '',
});

/**
 * Returns a workshop session with the given texts in one language. Stores only texts that differ from the texts of the
 * course.
 */
export function withTexts(
  session: PlannedSession,
  texts: SessionTexts,
  {sessions}: Pick<Workshop, 'sessions'>,
  titles: Readonly<Record<string, string>>,
  language: string,
): PlannedSession {
  const offered = offeredTexts(
    sessions.find(({id}) => id === session.from),
    titles,
  );
  const changed = sessionTexts.filter(field => texts[field] !== offered[field]);
  const {[language]: _, ...others} = session.own;
  const own = Object.fromEntries(changed.map(field => [field, texts[field]]));
  return {...session, own: changed.length === 0 ? others : {...others, [language]: own}};
}

/** A line of a timetable: a session by its index in the plan, or a break. */
export interface TimetableLine {
  /** Time of day, such as `10:45`. */
  readonly at: string;
  readonly minutes: number;
  readonly session: number | 'break' | 'lunch';
}

/** Minutes of work after which a break is due. */
const workBeforeBreak = 85;
const noon = 12 * 60;

/** Returns the timetable of one day, with breaks where they are due. The first break after noon is lunch. */
export function timetableOf({start, sessions}: WorkshopPlan, day: number): readonly TimetableLine[] {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  const lines: TimetableLine[] = [];
  let [now, worked, hadLunch] = [hours * 60 + minutes, 0, false];
  const add = (session: TimetableLine['session'], length: number) => {
    lines.push({at: formatTime(now), minutes: length, session});
    now += length;
  };
  sessions.forEach((session, index) => {
    if (session.day !== day) return;
    if (!hadLunch && worked > 0 && now >= noon) {
      add('lunch', 60);
      [worked, hadLunch] = [0, true];
    } else if (worked >= workBeforeBreak) {
      add('break', 15);
      worked = 0;
    }
    add(index, session.minutes);
    worked += session.minutes;
  });
  return lines;
}

const formatTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * Moves a session one line up or down. The first session of a day moves up to the day before, and the last session of
 * a day moves down to the next day.
 */
export function moveSession({start, sessions}: WorkshopPlan, index: number, by: -1 | 1): WorkshopPlan {
  const session = sessions[index];
  if (!session) return {start, sessions};
  const other = sessions[index + by];
  if (other?.day === session.day) {
    const newOrder = [...sessions];
    newOrder[index] = other;
    newOrder[index + by] = session;
    return {start, sessions: newOrder};
  }
  const day = Math.min(10, Math.max(1, session.day + by));
  return {start, sessions: sessions.map(one => (one === session ? {...one, day} : one))};
}

/** Returns the days of a plan, in order. */
export const daysOf = ({sessions}: WorkshopPlan): readonly number[] =>
  [...new Set(sessions.map(({day}) => day))].sort((a, b) => a - b);
