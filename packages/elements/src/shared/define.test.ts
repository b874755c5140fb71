import { expect } from '@open-wc/testing';
import { define } from './define.ts';

describe('define', () => {
  it('reuses a name that the same major version has taken', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    define('portal-define-reused')(First);
    expect(() => define('portal-define-reused')(Second)).not.to.throw();
    expect(customElements.get('portal-define-reused')).to.equal(First);
  });

  it('says once that a name is taken by something else, and lets the page work', () => {
    customElements.define('portal-define-taken', class extends HTMLElement {});
    const said: unknown[] = [];
    const { error } = console;
    console.error = (message: unknown) => said.push(message);
    try {
      define('portal-define-taken')(class extends HTMLElement {});
    } finally {
      console.error = error;
    }
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<portal-define-taken>');
  });
});
