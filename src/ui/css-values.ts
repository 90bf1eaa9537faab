import {nothing} from 'lit';
import {Directive, directive, PartType, type ElementPart, type PartInfo} from 'lit/directive.js';

class CssValues extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssValues needs an element: <p ${cssValues({…})}>');
  }

  override render(_values: Readonly<Record<string, string>>): unknown {
    return nothing;
  }

  override update({element}: ElementPart, [values]: Parameters<this['render']>): unknown {
    if ('style' in element && element.style instanceof CSSStyleDeclaration)
      for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value);
    return nothing;
  }
}

/**
 * Sets CSS properties of one element: `<p ${cssValues({'--places': '3'})}>`. Lit's `styleMap` cannot do this here. It
 * writes the attribute `style`, which the content security policy of packages forbids.
 */
export const cssValues = directive(CssValues);
