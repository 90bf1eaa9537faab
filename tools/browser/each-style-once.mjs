/**
 * Makes axe judge the contrast of each style only once in a file of tests. The rule on contrast takes more time than
 * all other rules together. A list of three hundred terms has only one style. Two texts have the same style if their
 * elements have the same name, classes, colour, size and weight, and lie on the same backgrounds. The sweep judges
 * every text. This function runs in the page of the tests, before axe loads.
 */
export function judgeEachStyleOnce() {
  /** Numbers of the backgrounds, by the words that describe them. @type {Map<string, number>} */
  const numbers = new Map();
  /** Styles that axe has judged. @type {Set<string>} */
  const judged = new Set();
  /** Numbers of the backgrounds of elements in the current run. @type {WeakMap<Element, number>} */
  let known = new WeakMap();

  /**
   * Returns the element around a given element on the screen, also through slots and shadow roots. Returns undefined for
   * the outermost element.
   * @param {Element} element
   */
  const around = element =>
    element.assignedSlot ??
    element.parentElement ??
    (element.parentNode instanceof ShadowRoot ? element.parentNode.host : undefined);

  /**
   * Returns a number for what lies below the texts of an element. Elements on the same backgrounds have the same number.
   * @param {Element | undefined} element
   * @returns {number}
   */
  const below = element => {
    if (!element) return 0;
    const before = known.get(element);
    if (before !== undefined) return before;
    const outer = below(around(element));
    const {backgroundColor, backgroundImage, filter, mixBlendMode, opacity} = getComputedStyle(element);
    const words = [backgroundColor, backgroundImage, filter, mixBlendMode, opacity].join('\n');
    const number = words === clear ? outer : numberOf(`${outer}\n${words}`);
    known.set(element, number);
    return number;
  };

  /** The description of an element without a background of its own: no colour, no picture, and full opacity. */
  const clear = ['rgba(0, 0, 0, 0)', 'none', 'none', 'normal', '1'].join('\n');

  /** @param {string} words */
  const numberOf = words => {
    const number = numbers.get(words) ?? numbers.size + 1;
    numbers.set(words, number);
    return number;
  };

  /** @param {Element} element */
  const styleOf = element => {
    const {color, fontSize, fontWeight, textShadow} = getComputedStyle(element);
    const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
    return [name, below(element), color, fontSize, fontWeight, textShadow].join('\n');
  };

  /**
   * @typedef {(element: Element, node: unknown, context: unknown) => boolean} Matches
   * @typedef {{id: string, matches: Matches}} Rule
   * @typedef {{run: (...args: unknown[]) => unknown, _audit?: {rules: Rule[]}}} Axe
   */

  /** @param {Axe} axe @param {{rules: Rule[]}} audit */
  const wrap = (axe, audit) => {
    const rule = audit.rules.find(({id}) => id === 'color-contrast');
    if (!rule) throw new Error('axe has no rule "color-contrast": correct the name here.');
    const {matches} = rule;
    rule.matches = (element, node, context) => {
      const style = styleOf(element);
      if (judged.has(style) || !matches(element, node, context)) return false;
      judged.add(style);
      return true;
    };
    const run = axe.run.bind(axe);
    axe.run = (...args) => {
      known = new WeakMap();
      return run(...args);
    };
  };

  /** @type {Axe | undefined} */
  let loaded;
  let isWrapped = false;
  Object.defineProperty(globalThis, 'axe', {
    configurable: true,
    get: () => {
      // Axe sets this property before its rules exist. So the rules are wrapped at a later read of the property.
      if (loaded?._audit && !isWrapped) {
        isWrapped = true;
        wrap(loaded, loaded._audit);
      }
      return loaded;
    },
    set: axe => {
      loaded = axe;
    },
  });
}
