import { report } from './report.ts';
import { registerRem } from './styles/tokens.ts';

/** Two copies of the library may share a tag while this number is the same. */
const major = 0;

type Definable = CustomElementConstructor & { portalMajor?: number };

/**
 * Registers a class under a tag name. Never throws: a name that the same major version has taken is reused, and one that
 * anything else has taken costs a single message, so that the rest of the page works.
 */
export const define =
  (tagName: string) =>
  (element: CustomElementConstructor): void => {
    const taken: Definable | undefined = customElements.get(tagName);
    if (!taken) {
      registerRem();
      Object.assign(element, { portalMajor: major });
      customElements.define(tagName, element);
    } else if (taken.portalMajor !== major) {
      report(`<${tagName}> is registered by something else on this page, so the portal cannot use it.`);
    }
  };
