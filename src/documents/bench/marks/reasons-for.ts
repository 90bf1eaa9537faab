import {lookAgain, type Place, type Reason, type Tool} from '../../model/terms.ts';
import {isPlaceOffPage, placesOffPage} from '../../view/pointing.ts';

const surface: readonly Reason[] = ['altered', 'print', 'material', 'interrupted', 'missing', 'joined'];

/** The kinds of anomaly that each tool can show. */
const shownBy: Readonly<Record<Tool, readonly Reason[]>> = {
  white: [
    'disagrees',
    'altered',
    'missing',
    'print',
    'material',
    'joined',
    'interrupted',
    'rule',
    'unlisted',
    'impossible',
  ],
  tilt: ['print', 'missing', 'material', 'interrupted', 'altered'],
  oblique: surface,
  transmitted: [...surface, 'disagrees'],
  uv: surface,
  ir: surface,
  loupe: [...surface, 'disagrees', 'impossible'],
  reader: ['disagrees', 'check-digit', 'rule', 'unlisted', 'chip-differs'],
  records: ['hit', 'disagrees', 'unlisted', 'impossible'],
  face: ['face-differs'],
};

/** Number of reasons that are offered at once. The others are folded. */
export const likelyReasons = 4;

/**
 * Returns the reasons for a mark that fit a tool, the most usual first. The last reason is `look-again`, which claims
 * no anomaly.
 */
export const reasonsFor = (tool: Tool): readonly Reason[] => [...shownBy[tool], lookAgain];

/**
 * Returns the tool that shows a place. This is the current light. If the place lies on no page, this is the tool of
 * that place.
 */
export const toolFor = (place: Place, light: Tool): Tool =>
  isPlaceOffPage(place) ? placesOffPage[place] : light;
