import {shape, type Shape} from '../../src/documents/draw/shape.ts';
import {svgText} from '../specimens/svg-text.ts';
import type {Grade} from '../../src/scenario/model/scenario.ts';
import {wayThrough} from '../../src/scenario/engine/step.ts';
import type {ReportedScenario} from './report.ts';

const [width, row, left, box] = [720, 66, 190, 122];

/** Fill and label of each grade. The label serves readers who do not see colours. */
const marks: Readonly<Record<Grade, readonly [fill: string, letter: string]>> = {
  b: ['#d9e8dc', 'best'],
  a: ['#e6ecf3', 'acceptable'],
  p: ['#f5ebd3', 'poor'],
  h: ['#f3dcd8', 'unsafe'],
};

/**
 * Draws a scenario as SVG text from top to bottom: each decision with its wordings, the events between decisions, and
 * the endings.
 */
export function graphOf({scenario, words, found}: ReportedScenario): string {
  const way = wayThrough(scenario);
  const endings = scenario.endings;
  const height = (way.length + endings.length) * row + 60;
  const rows = way.flatMap(({kind, it}, n): readonly Shape[] => {
    const y = 20 + n * row;
    const title = words(`${kind === 'decision' ? 'decisions' : 'events'}.${it.id}.title`);
    return [
      ...lines(title, 16, y + 18, 26, kind === 'event' ? '#5b6470' : '#1d2733'),
      shape('path', {d: `M${left - 10} ${y}v${row - 12}`, stroke: kind === 'event' ? '#b9b3a2' : '#27506e', 'stroke-width': 3}),
      ...it.options.map((option, i) => wordingBox(option.id, option.grade, left + i * (box + 8), y)),
    ];
  });
  const ends = endings.flatMap(({id, safe}, n): readonly Shape[] => {
    const y = 40 + (way.length + n) * row;
    const spans = found.variants.map(f => f.endings[id]).filter(span => span !== undefined);
    const points = spans.length > 0 ? `${Math.min(...spans.map(s => s[0]))} to ${Math.max(...spans.map(s => s[1]))} points` : 'not reached';
    return [
      shape('rect', {x: left, y, width: width - left - 20, height: row - 16, rx: 6, fill: safe ? '#d9e8dc' : '#f7f4ec', stroke: '#27506e'}),
      text(words(`endings.${id}.title`), left + 14, y + 22, 14, '#1d2733', 600),
      text(`${points}${safe ? ', safe' : ''}`, left + 14, y + 40, 12, '#5b6470'),
    ];
  });
  return (
    svgText(
      shape(
        'svg',
        {xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': 'Georgia, serif'},
        shape('title', {}, words('title')),
        shape('rect', {width, height, fill: '#fbf9f4'}),
        ...rows,
        text('Endings', 16, 40 + way.length * row + 22, 15, '#1d2733', 600),
        ...ends,
      ),
    ) + '\n'
  );
}

function wordingBox(id: string, grade: Grade, x: number, y: number): Shape {
  const [fill, letter] = marks[grade];
  return shape(
    'g',
    {},
    shape('rect', {x, y, width: box, height: row - 12, rx: 5, fill, stroke: '#9aa3ad'}),
    text(id, x + 8, y + 22, 12, '#1d2733'),
    text(letter, x + 8, y + 40, 11, '#5b6470'),
  );
}

const text = (words: string, x: number, y: number, size: number, fill: string, weight = 400): Shape =>
  shape('text', {x, y, fill, 'font-size': size, 'font-weight': weight}, words);

/** Draws a text on one or two lines, broken at a space. Truncates a line that is too long. */
function lines(words: string, x: number, y: number, most: number, fill: string): readonly Shape[] {
  const broken = words.length <= most ? -1 : words.lastIndexOf(' ', most);
  const parts = broken < 0 ? [words] : [words.slice(0, broken), words.slice(broken + 1)];
  return parts.map((part, n) => text(part.length > most + 4 ? `${part.slice(0, most + 2)}…` : part, x, y + n * 17, 13, fill, 600));
}
