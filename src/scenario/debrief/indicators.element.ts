import {html, nothing} from 'lit';
import {prose} from '../../text/prose.ts';
import type {Debrief} from './debrief.ts';
import type {InterviewLabelKey, InterviewLabels} from '../talk/labels.element.ts';
import {reviewNotebook, type Notebook, type NotebookReview} from '../model/notebook.ts';
import type {IndicatorGroup} from '../model/scenario.ts';
import type {Book} from '../engine/view.ts';

/**
 * Renders the indicators of a finished interview, sorted by the learner's marks. If the learner marked
 * nothing, lists the indicators that appeared in the interview instead.
 */
export function debriefIndicators(
  book: Book,
  labels: InterviewLabels,
  debrief: Debrief,
  notebook: Notebook,
): unknown {
  const signs = reviewNotebook(book.scenario, debrief.end, notebook);
  const isMarked = [signs.noticed, signs.invented, signs.inferred].some(list => list.length > 0);
  const list = (key: InterviewLabelKey, items: readonly unknown[]) =>
    items.length === 0
      ? nothing
      : html`<h4>${labels(key, {count: items.length})}</h4>
          <ul class="signs">
            ${items.map(item => html`<li>${item}</li>`)}
          </ul>`;
  const named = (group: 'present' | 'absent') => (id: string) =>
    prose(book.words(`indicators.${group}.${id}.name`));
  return html`<p>${labels('interview.signsRule')}</p>
    ${
      isMarked
        ? renderMarks(book, labels, signs, list)
        : html`<p>${labels('interview.unmarked')}</p>
            ${list(
              'interview.noticed',
              debrief.noticed.map(i => named('present')(i.id)),
            )}`
    }
    ${list('interview.missed', signs.unseen.map(named('present')))}
    ${list('interview.absent', book.scenario.indicators.absent.map(named('absent')))}`;
}

type List = (key: InterviewLabelKey, items: readonly unknown[]) => unknown;

/**
 * Returns four lists: the indicators that the learner noticed, missed, invented and inferred. An entry of the first
 * three lists has the text of a note, and the indicators in this note. An entry of the list of inferred indicators
 * has the group of indicators, and the notes that support it. A wrong inference is in the list of invented
 * indicators.
 */
function renderMarks(
  {words}: Book,
  labels: InterviewLabels,
  {noticed, missed, invented, inferred}: NotebookReview,
  list: List,
) {
  const note = (fact: string) => prose(words(`facts.${fact}.note`));
  const more = (text: unknown) => html`<span class="quiet">${text}</span>`;
  const indicatorNames = (ids: readonly string[]) =>
    ids.map(id => more(html`${labels('interview.shows')} ${prose(words(`indicators.present.${id}.name`))}`));
  const sign = (group: IndicatorGroup) => labels(`interview.sign.${group}`);
  const markedAs = (group: IndicatorGroup) => more(labels('interview.youMarked', {sign: sign(group)}));
  const trueInferences = inferred.filter(i => i.isTrue);
  const falseInferences = inferred.filter(i => !i.isTrue);
  return [
    list(
      'interview.signsNoticed',
      noticed.map(s => [note(s.fact), markedAs(s.group), indicatorNames(s.indicators)]),
    ),
    list(
      'interview.signsMissed',
      missed.map(s => [note(s.fact), indicatorNames(s.indicators)]),
    ),
    list('interview.signsInvented', [
      ...invented.map(s => [note(s.fact), markedAs(s.group), indicatorNames(s.indicators)]),
      ...falseInferences.map(s => [sign(s.group), more(labels('interview.notBorneOut'))]),
    ]),
    list(
      'interview.signsInferred',
      trueInferences.map(({group, facts}) => [
        sign(group),
        facts.length === 0
          ? more(labels('interview.trueUnsaid'))
          : [more(labels('interview.borneOut')), facts.map(fact => more(note(fact)))],
      ]),
    ),
  ];
}
