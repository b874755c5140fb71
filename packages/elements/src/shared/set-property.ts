import { type ElementPart, noChange } from 'lit';
import { Directive, directive, type PartInfo, PartType } from 'lit/directive.js';

/** Sets a custom property through the CSSOM, which a strict `style-src` allows where a `style` attribute is blocked. */
class SetProperty extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('setProperty stands among the attributes of an element.');
  }

  override render(_name: `--${string}`, _value: string | number): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [name, value]: [`--${string}`, string | number]): typeof noChange {
    (part.element as HTMLElement).style.setProperty(name, String(value));
    return noChange;
  }
}

/** `<span ${setProperty('--_hue', 120)}>` */
export const setProperty = directive(SetProperty);
