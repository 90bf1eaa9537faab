/**
 * The drawings that a state of a flag can add to the room. Other people are shadows without a face: `beside` the
 * person, `others` in the queue, `waiting` a step away, behind `glass`, `calling` behind the glass, in the `doorway`.
 * A `helper` sits with the person. On the table are a phone, the phone of an `interpreter`, and a card with what the
 * person was `told`.
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
