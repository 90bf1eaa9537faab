import {at, type SourceFault} from '../../content/source-fault.ts';
import type {ScenarioSource} from './fields.ts';

type Path = SourceFault['path'];
type OptionSource = ScenarioSource['pause']['options'][number];

/** Returns every option of the decisions, the events and the pause, with its path. */
export const optionsIn = ({
  decisions,
  events,
  pause,
}: ScenarioSource): readonly {readonly option: OptionSource; readonly path: Path}[] => [
  ...decisions.flatMap((d, i) => withPaths(d.options, at('decisions', i, 'options'))),
  ...events.flatMap((e, i) => withPaths(e.options, at('events', i, 'options'))),
  ...withPaths(pause.options, ['pause', 'options']),
];

const withPaths = (options: readonly OptionSource[], path: Path) =>
  options.map((option, i) => ({option, path: [...path, i]}));
