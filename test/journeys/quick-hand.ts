import type {Locator} from '@playwright/test';

/**
 * Answers the question in a frame at once, by clicking its controls and changing its lists. Without a `response`, gives
 * the first possible response. Tests of the input itself use the keyboard helper instead.
 */
export const answerQuickly = (frame: Locator, response?: readonly string[]): Promise<void> =>
  frame.evaluate(
    async (root, {wanted}) => {
      const deep = (from: ParentNode): Element[] =>
        [...from.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? deep(e.shadowRoot) : [])]);
      const of = <E extends Element>(type: new () => E, isMeant: (one: E) => boolean) =>
        deep(root.shadowRoot ?? root).filter((e): e is E => e instanceof type && isMeant(e));
      /** Waits until the element has rendered the change. */
      const waitForRender = () => new Promise(resolve => setTimeout(resolve));
      const set = async (field: HTMLInputElement | HTMLSelectElement, value: string) => {
        field.value = value;
        for (const type of ['input', 'change'])
          field.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
        await waitForRender();
      };
      const click = async (element: HTMLElement | undefined) => {
        element?.click();
        await waitForRender();
      };
      const pairs = new Map(
        (wanted ?? []).flatMap((word, n) => (n % 2 === 0 ? [[word, wanted?.[n + 1] ?? ''] as const] : [])),
      );
      const isOption = ({type, name}: HTMLInputElement) =>
        type === 'radio' && name !== 'sure' && name !== 'item';
      const radios = () => of(HTMLInputElement, isOption);
      const names = new Set(radios().map(({name}) => name));
      for (const name of names) {
        const own = radios().filter(radio => radio.name === name);
        const value = pairs.get(name) ?? (names.size === 1 ? wanted?.[0] : undefined);
        await click(own.find(radio => radio.value === value) ?? own[0]);
      }
      // When items move, Lit reuses their elements for other items. So read all values before the first click.
      const items = of(HTMLInputElement, ({name}) => name === 'item').map(({value}) => value);
      for (const [n, value] of items.entries()) {
        await click(of(HTMLInputElement, one => one.name === 'item' && one.value === value)[0]);
        const targets = of(HTMLButtonElement, ({classList}) => classList.contains('target'));
        const meant = targets.find(
          one => one.closest<HTMLElement>('[data-spot]')?.dataset['spot'] === pairs.get(value),
        );
        // A target of a matching question takes only one item, so each item goes to another target.
        await click(meant ?? targets[n % targets.length]);
      }
      for (const [n, box] of of(HTMLInputElement, ({type}) => type === 'checkbox').entries())
        if (box.checked !== (wanted ? wanted.includes(box.value) : n === 0)) await click(box);
      for (const select of of(HTMLSelectElement, ({name}) => !wanted || pairs.has(name)))
        await set(select, pairs.get(select.name) ?? select.options[1]?.value ?? '');
      for (const field of of(HTMLInputElement, ({type}) => type === 'text'))
        await set(field, wanted?.[0] ?? '1');
      const steps = () => deep(root.shadowRoot ?? root).flatMap(e => e.getAttribute('data-step') ?? []);
      const move = (step: string, way: 'up' | 'down') =>
        click(of(HTMLButtonElement, ({id}) => id === `${way}-${step}`)[0]);
      const [first] = steps();
      if (first === undefined) return;
      // A response requires at least one moved step.
      await move(first, 'down');
      await move(first, 'up');
      for (const [place, step] of (wanted ?? []).entries())
        for (let at = steps().indexOf(step); at > place; at--) await move(step, 'up');
    },
    {wanted: response},
  );
