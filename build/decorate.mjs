/**
 * What TypeScript's helper of this name does for a class and for its fields, which is what elements decorate; in the CDN build one
 * copy for all modules. A field's decorator has no descriptor to work on.
 *
 * @param {((target: any, key?: string) => unknown)[]} decorators
 * @param {any} target A class, or the prototype of one.
 * @param {string} [key] The field.
 */
export function __decorate(decorators, target, key) {
  return decorators.reduceRight((decorated, decorate) => decorate(decorated, key) ?? decorated, target);
}
