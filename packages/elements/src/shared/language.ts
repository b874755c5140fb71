/** The language of the text around an element, as a BCP 47 tag: what the page says it is, else the person's own. */
export function languageOf(element: Element): string {
  for (let each: Element | undefined = element; each; each = hostOf(each)) {
    const lang = each.closest('[lang]')?.getAttribute('lang');
    if (lang && isTag(lang)) return lang;
  }
  // A browser on a machine without a language says “C”.
  return isTag(navigator.language) ? navigator.language : 'en';
}

/** The element in whose shadow root another one stands. */
function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Whether `Intl` takes it: a page may say anything. */
function isTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}
