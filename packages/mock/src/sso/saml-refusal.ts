/** A message that is none, or that was not meant for this provider. */
export class SamlRefusal extends Error {
  override readonly name = 'SamlRefusal';
}
