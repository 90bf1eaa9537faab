import {alphabetical} from '../../text/words/alphabetical.ts';
import {toCsv, type CsvCell} from '../../text/csv.ts';
import {daysFor, progressIn} from '../ledger/assignments.ts';
import {isoLocal, localDay, localStamp} from '../ledger/local-time.ts';
import {plainText} from '../ledger/pattern.ts';
import {onlyOwn, readAnswer, type Readable, type ReadableAnswer} from '../ledger/readable.ts';
import {percentOf} from '../ledger/score.ts';
import {spanOf} from '../ledger/scorm-time.ts';
import type {OutsideResult} from '../ledger/outside-result.ts';
import {apart, isFinished, oneWord} from '../ledger/status.ts';
import {formatResult, type PartRow} from '../pages/learner-page.ts';
import {formatStatus, type PageTexts} from '../pages/page-texts.ts';
import type {LedgerRow} from '../pages/records-page.ts';
import type {Attempt} from '../storage/attempts.ts';
import type {DeskParts} from './desk.ts';
import type {Learner} from '../storage/learners.ts';

/** All data about one learner, in readable texts. */
export interface LearnerRecord {
  readonly row: Omit<LedgerRow, 'assigned'>;
  readonly created: number;
  readonly parts: readonly PartRow[];
  /** Interactions, newest first; `received` is the time of arrival in milliseconds since 1970. */
  readonly answers: readonly (ReadableAnswer & {readonly received: number; readonly source: AnswerSource})[];
  readonly results: readonly OutsideResult[];
}

/** Where an answer was given. `desk` is this desk. All other values are sources of results from elsewhere. */
type AnswerSource = 'desk' | OutsideResult['source'];

/** Returns all learners in the alphabetical order of a language. */
function byName({learners}: DeskParts, language: string): readonly Learner[] {
  const compare = alphabetical(language);
  return [...learners.all()].sort((a, b) => compare(a.name, b.name));
}

/** Builds the ledger: the list of all learners, in the alphabetical order of the reader's language. */
export function ledgerOf(desk: DeskParts, {language}: PageTexts): readonly LedgerRow[] {
  const {learners, attempts, assignments, outside, now} = desk;
  const all = attempts.all();
  const counts = attempts.answerCounts();
  const elsewhere = outside.all();
  const assigned = assignments.all();
  const days = new Map(['', ...learners.groups()].map(group => [group, daysFor(assigned, group)]));
  const today = localDay(now());
  return byName(desk, language).map(learner => {
    const own = days.get(learner.group) ?? new Map<string, string>();
    const attempt = all.get(learner.id);
    const results = elsewhere.get(learner.id) ?? [];
    const done = new Set([...doneIn(attempt), ...results.flatMap(result => result.done)]);
    return {
      ...rowOf(learner, attempt, counts.get(learner.id) ?? 0, results),
      assigned: own.size > 0 ? progressIn(own, done, today) : undefined,
    };
  });
}

/** Returns the ids of the parts that are done in an attempt. */
const doneIn = (attempt: Attempt | undefined): readonly string[] =>
  (attempt?.state.objectives ?? []).filter(isFinished).map(({id}) => id);

function rowOf(
  {id, name, seen, post, group, isTrainer}: Learner,
  attempt: Attempt | undefined,
  answers: number,
  results: readonly OutsideResult[],
): Omit<LedgerRow, 'assigned'> {
  const status = attempt ? oneWord(attempt.state) : 'not attempted';
  // Leave out results without a status, because they have only the answers to a refresher.
  const withStatus = results.filter(result => result.status !== '');
  const elsewhere = status === 'not attempted' ? withStatus.at(-1) : undefined;
  return {
    isElsewhere: elsewhere !== undefined,
    id,
    name,
    seen,
    post,
    group,
    isTrainer,
    answers: answers + results.reduce((sum, result) => sum + result.answers.length, 0),
    status: elsewhere?.status ?? status,
    finished: isFinished(elsewhere ? apart(elsewhere.status) : (attempt?.state ?? apart(status))),
    score: elsewhere?.score ?? (attempt ? percentOf(attempt.state.score) : ''),
    totalSeconds: attempt?.totalSeconds ?? 0,
  };
}

/** Collects all data about one learner, in the texts of one language. */
export function recordOf(
  {attempts, course, outside}: DeskParts,
  learner: Learner,
  readable: Readable,
): LearnerRecord {
  const attempt = attempts.of(learner.id);
  const results = outside.of(learner.id);
  const answers = attempts.answers(learner.id);
  const objectives = (attempt?.state.objectives ?? []).filter(part => part.id !== '');
  // If the desk has no text for an objective, the description that the course has reported becomes the title.
  const titles = objectives.flatMap(({id, description}) =>
    description === '' ? [] : [[id, plainText(description)] as const],
  );
  const words = {...readable, parts: onlyOwn({...Object.fromEntries(titles), ...readable.parts})};
  return {
    row: rowOf(learner, attempt, answers.length, results),
    results,
    created: learner.created,
    parts: objectives.map(part => ({
      title: words.parts[part.id] ?? part.id,
      status: oneWord(part),
      score: percentOf(part.score),
    })),
    answers: [
      ...answers.map(answer => ({
        ...readAnswer(answer, words, course.model),
        ...{received: answer.received, source: 'desk' as const},
      })),
      ...results.flatMap(result =>
        result.answers.map(answer => ({
          ...readAnswer(answer, words, result.model),
          ...{received: Date.parse(answer.time) || (result.at ?? 0), source: result.source},
        })),
      ),
    ].sort((a, b) => b.received - a.received || b.place - a.place),
  };
}

/**
 * Exports the list of learners as CSV for a spreadsheet, with local times. The last columns are empty for a learner
 * without a post, a group or an assignment.
 */
export function learnersCsv(desk: DeskParts, words: PageTexts): string {
  const {t} = words;
  const head = [
    ...['learner', 'status', 'score', 'time', 'answers', 'seen'],
    ...['post', 'group', 'assignedColumn', 'doneColumn', 'trainer'],
  ].map(name => t(`desk.records.${name}`));
  const lines = ledgerOf(desk, words).map((row): CsvCell[] => [
    row.name,
    formatStatus(words, row.status),
    row.score,
    spanOf(row.totalSeconds).slice(0, -3),
    row.answers,
    row.seen > 0 ? localStamp(row.seen) : '',
    row.post,
    row.group,
    row.assigned?.assigned,
    row.assigned?.done,
    row.isTrainer ? t('desk.records.yes') : '',
  ]);
  return toCsv([head, ...lines]);
}

/**
 * Exports every interaction of every learner as CSV for a spreadsheet. Interactions of trainers are left out. Times
 * are local.
 */
export function answersCsv(desk: DeskParts, words: PageTexts): string {
  const {t, language} = words;
  const columns = [
    'records.learner',
    'learner.received',
    'learner.part',
    'learner.objective',
    'learner.question',
    'learner.form',
    'learner.tryColumn',
    'learner.given',
    'learner.right',
    'learner.verdict',
    'learner.confidence',
    'learner.latencyColumn',
    'learner.id',
    'import.source',
  ];
  const readable = desk.readable(language);
  const lines = byName(desk, language)
    .filter(({isTrainer}) => !isTrainer)
    .flatMap(learner =>
      recordOf(desk, learner, readable).answers.map((answer): CsvCell[] => [
        learner.name,
        answer.received > 0 ? localStamp(answer.received) : '',
        answer.parts.join('; '),
        answer.objectives.join('; '),
        answer.stem,
        answer.months === undefined ? answer.form : t('desk.refresher.after', {count: answer.months}),
        answer.attempt,
        answer.given.join('; '),
        answer.right.join('; '),
        formatResult(answer.verdict, words),
        answer.confidence === undefined ? '' : t(`desk.learner.confidence${answer.confidence}`),
        answer.latency,
        answer.question,
        t(`desk.import.source.${answer.source}`),
      ]),
    );
  return toCsv([columns.map(name => t(`desk.${name}`)), ...lines]);
}

/** Exports everything except codes and saved states as JSON for other programs; times include their offset. */
export function everythingJson(desk: DeskParts, {language}: PageTexts, now: number): string {
  const readable = desk.readable(language);
  const learners = byName(desk, language).map(learner => {
    const {row, created, parts, answers, results} = recordOf(desk, learner, readable);
    return {
      ...row,
      created: isoLocal(created),
      seen: row.seen > 0 ? isoLocal(row.seen) : null,
      parts,
      answers: answers.map(answer => ({
        ...answer,
        received: answer.received > 0 ? isoLocal(answer.received) : null,
      })),
      results: results.map(({status, score, at, source, done, missing}) => ({
        ...{status, score, source, done, missing},
        at: at === null ? null : isoLocal(at),
      })),
    };
  });
  return `${JSON.stringify({exported: isoLocal(now), language, learners}, null, 2)}\n`;
}
