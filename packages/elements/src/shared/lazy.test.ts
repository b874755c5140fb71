import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { Lazy } from './lazy.ts';

const host = (): ReactiveControllerHost & { updates: number } => ({
  updates: 0,
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate() {
    this.updates += 1;
  },
  updateComplete: Promise.resolve(true),
});

describe('Lazy', () => {
  it('asks once, and renders again when the part is there', async () => {
    let asked = 0;
    const one = host();
    const lazy = new Lazy(one, { part: async () => ((asked += 1), 'here') });
    expect([lazy.get('part'), lazy.get('part')]).to.deep.equal([undefined, undefined]);
    await Promise.resolve();
    await Promise.resolve();
    expect([lazy.get('part'), asked, one.updates]).to.deep.equal(['here', 1, 1]);
  });

  it('says that a part did not come, and asks again only when told to', async () => {
    let broken = true;
    const lazy = new Lazy(host(), {
      part: async () => {
        if (broken) throw new TypeError('Failed to fetch dynamically imported module');
        return 'here';
      },
    });
    lazy.get('part');
    await Promise.resolve();
    await Promise.resolve();
    expect(lazy.error?.code).to.equal('network');
    expect(lazy.get('part')).to.equal(undefined);
    broken = false;
    lazy.retry();
    expect(lazy.error).to.equal(undefined);
    lazy.get('part');
    await Promise.resolve();
    await Promise.resolve();
    expect(lazy.get('part')).to.equal('here');
  });
});
