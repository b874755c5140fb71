import { expect, fixture } from '@open-wc/testing';
import { encode } from 'uqr';
import { qrCode } from './qr-code.ts';

const text = 'otpauth://totp/Northwind:astrid%40northwind.example?secret=KZ3WQ5DFOB2HE4TJMRXG63LPNF2GSY3B&issuer=Northwind';

describe('QR code', () => {
  it('draws every dark module and no other, with four of white around', async () => {
    const element = await fixture(qrCode({ text, label: 'QR code' }));
    const [light, dark] = element.shadowRoot?.querySelectorAll('path') ?? [];
    const { size, data } = encode(text, { ecc: 'M', border: 0 });
    const context = new OffscreenCanvas(size + 8, size + 8).getContext('2d');
    if (!context || !light || !dark) throw new Error('Nothing is drawn.');
    for (const path of [light, dark]) {
      context.fillStyle = path.getAttribute('fill') ?? '';
      context.fill(new Path2D(path.getAttribute('d') ?? ''));
    }
    const pixels = context.getImageData(0, 0, size + 8, size + 8).data;
    for (let y = -4; y < size + 4; y += 1) {
      for (let x = -4; x < size + 4; x += 1) {
        const at = 4 * ((y + 4) * (size + 8) + x + 4);
        expect(pixels[at] === 0, `${x}, ${y}`).to.equal(data[y]?.[x] ?? false);
        expect(pixels[at + 3], 'opaque').to.equal(255);
      }
    }
  });

  it('is a picture with a name, out of the reach of the page’s own rules', async () => {
    const style = new CSSStyleSheet();
    style.replaceSync('svg, path { fill: red !important; d: none !important; display: none !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    try {
      const element = await fixture(qrCode({ text, label: 'QR code for your authenticator app' }));
      expect(element.getAttribute('role')).to.equal('img');
      expect(element.getAttribute('aria-label')).to.equal('QR code for your authenticator app');
      const [, dark] = element.shadowRoot?.querySelectorAll('path') ?? [];
      expect(dark && getComputedStyle(dark).fill).to.equal('rgb(0, 0, 0)');
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
    }
  });
});
