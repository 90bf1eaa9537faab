import {html, nothing} from 'lit';
import {prose} from '../../text/prose.ts';
import type {Change, Moment} from '../engine/moments.ts';
import type {InterviewLabels} from './labels.element.ts';
import type {DistressBand, Grade, TrustBand} from '../model/scenario.ts';
import type {Book} from '../engine/view.ts';

/** Renders a grade as text in a bordered box, so that colour is not the only cue. */
export const gradeMark = (grade: Grade, labels: InterviewLabels): unknown =>
  html`<span class="grade ${grade}">${labels(`interview.grade.${grade}`)}</span>`;

/** Returns the key prefix for the texts of the choice in a moment, with a dot at the end. */
export function prefixOf({kind, place, choice}: Pick<Moment, 'kind' | 'place' | 'choice'>): string {
  switch (kind) {
    case 'pause':
      return `pause.options.${choice}.`;
    case 'event':
      return `events.${place}.options.${choice}.`;
    case 'question':
      return `questions.${choice}.`;
    case 'decision':
    case 'later':
      return `decisions.${place}.options.${choice}.`;
  }
}

/** Describes in words how trust and distress changed in a moment. */
export function did({trust, distress}: Moment, labels: InterviewLabels): string {
  const changes = [change(labels, 'trust', trust), change(labels, 'distress', distress)];
  const sentence = changes.filter(text => text !== '').join(' ');
  return sentence === '' ? labels('interview.unmoved') : sentence;
}

function change(
  labels: InterviewLabels,
  what: 'trust' | 'distress',
  {from, to, way}: Change<TrustBand | DistressBand>,
): string {
  if (way === 0) return '';
  const key = `interview.${what}${way > 0 ? 'Up' : 'Down'}` as const;
  const band = {from: labels(`interview.band.${from}`), to: labels(`interview.band.${to}`)};
  return labels(from === to ? `${key}Within` : key, band);
}

/** Renders the facts that became known in a moment. */
export const learnt = ({factsTold}: Moment, {words}: Book, labels: InterviewLabels): unknown =>
  factsTold.length === 0
    ? nothing
    : html`<p class="quiet">
        ${labels('interview.learnt')} ${factsTold.map(f => html`${prose(words(`facts.${f}.note`))} `)}
      </p>`;
