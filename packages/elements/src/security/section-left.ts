/** A person is done with a section of `<portal-security>`, or has given it up: the overview opens again. */
export class SectionLeftEvent extends Event {
  static readonly type = 'portal-section-left';
  constructor() {
    super(SectionLeftEvent.type, { bubbles: true, composed: true });
  }
}
