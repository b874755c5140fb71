import { expect, fixture, html } from '@open-wc/testing';
import { ManualClock } from '../testing/manual-clock.ts';
import { alerts, button, press, see } from '../testing/person.ts';
import { copyButton } from './copy-button.ts';

/** Takes the place of the clipboard, which tests are not allowed to write to. */
function clipboard(writeText: (text: string) => Promise<void>): () => void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return () => void Reflect.deleteProperty(navigator, 'clipboard');
}

const show = (clock: ManualClock): Promise<HTMLElement> =>
  fixture(
    html`<div>
      <code>7K3M Q9XD</code>${copyButton({
        text: '7K3MQ9XD',
        clock,
        source: (each) => each.parentElement?.querySelector('code'),
      })}
    </div>`,
  );

describe('copy button', () => {
  let restore = (): void => undefined;
  afterEach(() => restore());

  it('copies, and says so for two seconds', async () => {
    const copied: string[] = [];
    restore = clipboard(async (text) => void copied.push(text));
    const clock = new ManualClock();
    const element = await show(clock);
    await press(element, 'Copy');
    await see(() => button(element, 'Copied'), 'that it is copied');
    expect(copied).to.deep.equal(['7K3MQ9XD']);
    expect(element.querySelector('[role=status]')?.textContent).to.equal('Copied');
    clock.advance(1);
    expect(button(element, 'Copied')).to.exist;
    clock.advance(1);
    expect(button(element, 'Copy')).to.exist;
    expect(element.querySelector('[role=status]')?.textContent).to.equal('');
  });

  it('selects the text and says what to press where the browser does not let it copy', async () => {
    restore = clipboard(() => Promise.reject(new DOMException('No.', 'NotAllowedError')));
    const element = await show(new ManualClock());
    await press(element, 'Copy');
    await see(() => alerts(element)[0]?.includes('press Ctrl+C'), 'what to press');
    expect(getSelection()?.toString()).to.equal('7K3M Q9XD');
    expect(button(element, 'Copy')).to.exist;
  });
});
