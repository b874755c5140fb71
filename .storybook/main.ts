import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig, type Plugin } from 'vite';
import { logos } from '../packages/mock/src/seed/logos.ts';

const files = new Map(Object.entries(logos).map(([name, source]) => [`_mock/logos/${name}.svg`, source]));

/** The mock's logos as files: a browser fetches its images by itself, and knows nothing of the mock in the page. */
const logoFiles: Plugin = {
  name: 'portal-logos',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const source = files.get((request.url ?? '').slice(1));
      if (source === undefined) return next();
      response.setHeader('Content-Type', 'image/svg+xml').end(source);
    });
  },
  generateBundle() {
    for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
  },
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true, enableCrashReports: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // Works in any folder of a static host.
      base: './',
      resolve: { conditions: ['source', ...defaultClientConditions] },
      plugins: [logoFiles],
    }),
};

export default config;
