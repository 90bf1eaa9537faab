/**
 * What the drawing of the room can show while a flag is in a state. Other people are shadows without a face: `beside` the
 * person, `others` in the queue, `waiting` a step away, behind `glass`, `calling` behind the glass, in the `doorway`. A
 * `helper` sits with the person. On the table are a phone, the phone of an `interpreter`, and a card with what was `told`.
 */
export const roomDrawings = [
  'beside',
  'others',
  'waiting',
  'helper',
  'glass',
  'calling',
  'doorway',
  'phone-on',
  'phone-off',
  'phone-taken',
  'interpreter',
  'told',
] as const;
